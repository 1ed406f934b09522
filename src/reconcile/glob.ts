/** Globs over names: `*` and `?`, the whole name, case-sensitive; nothing else is special. */
import picomatch from 'picomatch';

const options = {
  bash: true,
  dot: true,
  nonegate: true,
  noextglob: true,
  nobrace: true,
  nobracket: true,
} as const;

export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** A test for one pattern; a pattern without `*` and `?` is a plain name. */
export function matcher(pattern: string): (name: string) => boolean {
  if (!isGlob(pattern)) {
    return (name) => name === pattern;
  }
  // Account names may hold parentheses, the one syntax that the options leave special.
  const matches = picomatch(pattern.replace(/[()\\]/g, '\\$&'), options);
  return (name) => matches(name);
}

/** A test for any of several patterns. */
export function anyMatcher(patterns: readonly string[] | undefined): (name: string) => boolean {
  const tests = (patterns ?? []).map(matcher);
  return (name) => tests.some((test) => test(name));
}
