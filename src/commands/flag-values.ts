/** What flags and their variables may hold; commander says where it stood. Each throws InvalidArgumentError. */
import { InvalidArgumentError } from 'commander';
import { DURATION_HINT, durationMs } from './durations.ts';

export function milliseconds(text: string): number {
  const value = durationMs(text);
  if (value === undefined) {
    throw new InvalidArgumentError(DURATION_HINT);
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
