import type { Problem } from '../../../src/reconcile/types.ts';

/** Problems whose place is no place of the file that they name. */
export function misplaced(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
): Problem[] {
  const lines = new Map([...sources].map(([name, text]) => [name, text.split('\n')]));
  return problems.filter(({ at }) => {
    const line = at && lines.get(at.file)?.[at.line - 1];
    const inside = at && line !== undefined && at.column >= 1 && at.column <= line.length + 1;
    return at !== undefined && !(inside && at.endLine === at.line && at.endColumn > at.column);
  });
}
