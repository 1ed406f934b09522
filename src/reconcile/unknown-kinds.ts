/**
 * What could not be read is neither there nor absent: nothing of it is planned, and the reader of a
 * plan is told.
 */
import { ENTRA_KINDS } from './kinds/enterprise-app.ts';
import type { Kind, Live, Problem } from './types.ts';

const WORDS: Readonly<Partial<Record<Kind, string>>> = {
  enterpriseApp: 'the enterprise app in Entra',
  samlSettings: 'the SAML settings of the enterprise app',
  signingCertificate: 'the signing certificate of the enterprise app',
  scimSync: 'the SCIM sync of the enterprise app',
  appAssignment: 'who is assigned to the enterprise app',
};

/** The kinds of which nothing is planned: without the app none of its parts. */
export function unknownKinds(live: Live): ReadonlySet<Kind> {
  const kinds = new Set(live.unknown.map(({ kind }) => kind));
  return kinds.has('enterpriseApp') ? new Set([...kinds, ...ENTRA_KINDS]) : kinds;
}

/** Without what could not be read: that is neither wanted nor there. */
export function withoutUnknown<T extends { readonly kind: Kind }>(
  live: Live,
  items: readonly T[],
): readonly T[] {
  const unknown = unknownKinds(live);
  return unknown.size === 0 ? items : items.filter(({ kind }) => !unknown.has(kind));
}

/** For `Examined.notExamined`. */
export function notExamined(live: Live): string[] {
  return live.unknown.map(({ kind }) => `${wordsFor(kind)} (could not be read)`);
}

/** Notices E533. */
export function unknownProblems(live: Live): Problem[] {
  return live.unknown.map(({ kind, text, hint }) => ({
    code: 'E533',
    severity: 'notice',
    message: `Nothing is planned for ${wordsFor(kind)}, because it could not be read: ${text}`,
    hint,
  }));
}

function wordsFor(kind: Kind): string {
  return WORDS[kind] ?? kind;
}
