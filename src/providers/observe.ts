/** Every request that is sent is told to whoever counts: a repetition is a request of its own. */
import type { Timer } from './timer.ts';

/** AWS's by their prefixes in IAM. */
export type Service = 'organizations' | 'sso' | 'identitystore' | 'graph';

/** One request that went out, and how it ended. */
export interface Attempt {
  readonly service: Service;
  /** From sending to the answer, in milliseconds; waiting for one's turn is not in it. */
  readonly ms: number;
  /** The same had been asked before. */
  readonly isRepeated: boolean;
  /** The service said: too fast. */
  readonly isThrottled: boolean;
}

export type Observe = (attempt: Attempt) => void;

export interface Watch {
  readonly service: Service;
  readonly timer: Timer;
  /** Absent: nobody counts. */
  readonly observe: Observe | undefined;
}

/**
 * `send`, watched. The answer is to be called once for each time that one and the same request is
 * sent; it answers and throws what `send` does.
 */
export function watched<T>(
  send: () => Promise<T>,
  isThrottled: (error: unknown) => boolean,
  { service, timer, observe }: Watch,
): () => Promise<T> {
  if (!observe) {
    return send;
  }
  let isRepeated = false;
  return async () => {
    const started = timer.now();
    const tell = (throttled: boolean) => {
      observe({ service, ms: timer.now() - started, isRepeated, isThrottled: throttled });
      isRepeated = true;
    };
    try {
      const answer = await send();
      tell(false);
      return answer;
    } catch (error) {
      tell(isThrottled(error));
      throw error;
    }
  };
}
