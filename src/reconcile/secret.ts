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
    return this.#value === '' ? text : text.replaceAll(everySpelling(this.#value), '***');
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }
}

/** Also as it stands in a URL, in JSON, and in JSON inside JSON: services quote what they refuse. */
function everySpelling(value: string): RegExp {
  const units = value.split('').map((unit) => {
    const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
    // Letters and digits are written as themselves everywhere.
    return /[A-Za-z0-9]/.test(unit) ? unit : `(?:\\\\*\\u${hex}|\\\\+u${hex}|%${hex.slice(-2)})`;
  });
  return new RegExp(units.join(''), 'gi');
}
