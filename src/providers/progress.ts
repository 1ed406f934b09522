/** How far a long read is: `reading assignments 412 of 1,102`. */
export type Progress = (event: {
  readonly phase: string;
  readonly done: number;
  readonly total?: number;
}) => void;

/** Runs all at once (the limiter paces them) and reports each one that ends. */
export async function inParallel<T, U>(
  phase: string,
  items: readonly T[],
  progress: Progress,
  work: (item: T) => Promise<U>,
): Promise<U[]> {
  let done = 0;
  return Promise.all(
    items.map(async (item) => {
      const result = await work(item);
      done += 1;
      progress({ phase, done, total: items.length });
      return result;
    }),
  );
}
