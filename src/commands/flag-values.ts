/** What flags and their variables may hold; commander says where it stood. Each throws InvalidArgumentError. */
import { InvalidArgumentError } from 'commander';

/** The longest time that a timer takes; a longer one would end at once. */
const LONGEST_MS = 2 ** 31 - 1;

export function milliseconds(text: string): number {
  const [, amount, unit] = /^([1-9]\d*)(s|m|h)$/.exec(text) ?? [];
  const factor = { s: 1_000, m: 60_000, h: 3_600_000 }[unit ?? ''];
  const value = Number(amount) * (factor ?? Number.NaN);
  if (!(value <= LONGEST_MS)) {
    throw new InvalidArgumentError('Write a number with s, m or h, at most 596h: 90s, 45m, 2h.');
  }
  return value;
}

export function parallelism(text: string): number {
  return wholeNumber(text, 1, 100);
}

export function portNumber(text: string): number {
  return wholeNumber(text, 0, 65_535);
}

export function accountId(text: string): string {
  if (!/^\d{12}$/.test(text)) {
    throw new InvalidArgumentError('Write the 12 digits of an AWS account.');
  }
  return text;
}

function wholeNumber(text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  }
  return value;
}
