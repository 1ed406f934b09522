import { createHash } from 'node:crypto';

/** Lower-case hexadecimal digits that always follow from the same words. */
export function hex(words: string, digits: number): string {
  return createHash('sha256').update(words).digest('hex').slice(0, digits);
}

/** A lower-case UUID that always follows from the same words. */
export function uuid(words: string): string {
  const h = hex(words, 32);
  const variant = '89ab'.charAt(Number.parseInt(h.charAt(16), 16) % 4);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
}

/** A number in 0..1 (never either) that always follows from the same words. */
export function fraction(words: string): number {
  return (Number.parseInt(hex(words, 12), 16) + 0.5) / 2 ** 48;
}
