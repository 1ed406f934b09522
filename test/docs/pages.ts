/** The pages of the project, taken apart: fenced blocks, commands, links, headings. */
import { readdirSync, readFileSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url);

export interface Page {
  /** Relative to the root of the project. */
  readonly file: string;
  readonly text: string;
}

export interface Block {
  /** What stands behind the opening fence: `sh`, `yaml`. */
  readonly language: string;
  readonly text: string;
}

/** Every page that is written for people at the root and in docs/. */
export function readPages(): Page[] {
  const names = readdirSync(new URL('docs/', ROOT)).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...names.map((name) => `docs/${name}`)]
    .sort()
    .map(readPage);
}

export function readPage(file: string): Page {
  return { file, text: readFileSync(new URL(file, ROOT), 'utf8') };
}

const FENCED = /^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm;

export function blocks({ text }: Page): Block[] {
  return [...text.matchAll(FENCED)].map(([, language = '', inside = '']) => ({
    language,
    text: inside,
  }));
}

/** Each command of a `sh` block, and what follows a prompt (`$ `) in any other block. */
export function commands(page: Page): string[] {
  return blocks(page).flatMap(({ language, text }) =>
    text
      .split('\n')
      .flatMap((line) => (language === 'sh' ? line : (/^\$ (.+)/.exec(line)?.[1] ?? [])))
      .flatMap((line) => line.split('&&'))
      .map((command) => command.trim())
      .filter((command) => command !== ''),
  );
}

/** Commands in backticks in the running text; placeholders in capitals are no commands. */
export function inlineCommands(page: Page): string[] {
  const prose = page.text.replace(FENCED, '');
  return [...prose.matchAll(/`((?:accessctl|npm) [^`]+)`/g)]
    .map(([, command = '']) => command)
    .filter((command) => !/\b[A-Z]{2,}\b/.test(command));
}

/** Targets of Markdown links that lead to a place in the project. */
export function links(page: Page): string[] {
  const prose = page.text.replace(FENCED, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** Paths in backticks that begin with a folder of the project. */
export function mentionedPaths(page: Page): string[] {
  const prose = page.text.replace(FENCED, '');
  return [...prose.matchAll(/`((?:src|test|docs|examples|schema|scripts)\/[^`*<\s]*)`/g)].map(
    ([, path = '']) => path,
  );
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchors({ text }: Page): Set<string> {
  const headings = [...text.replace(FENCED, '').matchAll(/^#+ (.+)$/gm)];
  return new Set(
    headings.map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
