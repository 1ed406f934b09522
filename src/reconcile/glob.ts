/** Globs over names: `*` and `?`, the whole name, case-sensitive; nothing else is special. */

export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** A test for one pattern; a pattern without `*` and `?` is a plain name. */
export function matcher(pattern: string): (name: string) => boolean {
  if (!isGlob(pattern)) {
    return (name) => name === pattern;
  }
  const parts = Array.from(pattern);
  return (name) => matches(parts, Array.from(name));
}

/**
 * Names are not paths: a library for those gives a meaning to slashes, quotes, brackets and
 * backslashes, all of which an account name may hold. Only the last `*` is ever tried again, so no
 * pattern takes long.
 */
function matches(pattern: readonly string[], name: readonly string[]): boolean {
  let [at, next] = [0, 0];
  let star = -1;
  let starEnd = 0;
  while (at < name.length) {
    if (pattern[next] === '*') {
      star = next;
      starEnd = at;
      next += 1;
    } else if (pattern[next] === '?' || pattern[next] === name[at]) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      starEnd += 1;
      at = starEnd;
      next = star + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(next).every((part) => part === '*');
}

/** A test for any of several patterns. */
export function anyMatcher(patterns: readonly string[] | undefined): (name: string) => boolean {
  const tests = (patterns ?? []).map(matcher);
  return (name) => tests.some((test) => test(name));
}
