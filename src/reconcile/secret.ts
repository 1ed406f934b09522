/** A value that must never be shown: whoever prints, joins or stores this gets three asterisks. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one request that has to carry it. */
  reveal(): string {
    return this.#value;
  }

  /** The same text without the value in it: for what somebody else answered. */
  removeFrom(text: string): string {
    return this.#value === '' ? text : text.replaceAll(this.#value, '***');
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }
}
