/** What loading a large access.yaml costs, against the YAML parser alone on the same files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import { type Figure, medianRatio, timeOf } from './figures.ts';

const FILES = 50;
/** All files together: a little less than the 4 MiB that the loader takes at most. */
const BYTES = 3_900_000;

export async function loadingFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-bench-'));
  try {
    const config = writeFiles(folder);
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    const load = () => {
      const { problems } = loadConfig(config);
      if (problems.some(({ severity }) => severity === 'error')) {
        throw new Error(JSON.stringify(problems[0]));
      }
    };
    const parse = () => {
      for (const text of texts) {
        parseDocument(text);
      }
    };
    const { ratio, work, base } = await medianRatio(
      5,
      () => timeOf(load),
      () => timeOf(parse),
    );
    return [
      {
        what: `loading ${(bytes / 1e6).toFixed(1)} MB in ${texts.length} files`,
        value: ratio,
        unit: "times the YAML parser's own time",
        bar: 4,
        note: `${(work / 1000).toFixed(1)} s against ${(base / 1000).toFixed(1)} s`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeFiles(folder: string): string {
  const config = join(folder, 'access.yaml');
  writeFileSync(
    config,
    `version: 1
identityCenter: { region: eu-central-1 }
include: [part-*.yaml]
permissionSets: { Read: {} }
groups:
${Array.from({ length: 500 }, (_, n) => `  group-${n}: {}\n`).join('')}`,
  );
  for (let file = 0; file < FILES; file++) {
    let text = 'assignments:\n';
    for (let n = 0; text.length < BYTES / FILES; n++) {
      const account = 100_000_000_000 + file * 10_000 + n;
      text += `  - groups: [group-${n % 500}]\n    permissionSets: [Read]\n    accounts: ["${account}"]\n    reason: Team ${n} works on what lies in this account\n`;
    }
    writeFileSync(join(folder, `part-${String(file).padStart(2, '0')}.yaml`), text);
  }
  return config;
}
