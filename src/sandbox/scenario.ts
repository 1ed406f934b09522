import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { parseDocument } from 'yaml';
import schema from '../../schema/scenario.schema.json' with { type: 'json' };
import { buildWorld } from './build-world.ts';
import { generate } from './generate.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { Scenario } from './scenario-file.ts';
import { ScenarioError } from './scenario-names.ts';
import type { World } from './world.ts';

const validate = new Ajv({ allErrors: true }).compile<Scenario>(schema);

/**
 * The scenario of that name, or else of that file, with its generated part filled in. Throws
 * ScenarioError with every problem that its schema finds.
 */
export function readScenario(nameOrFile: string): Scenario {
  const shipped = new URL(`./scenarios/${nameOrFile}.yaml`, import.meta.url);
  const isName = /^[a-z0-9-]+$/.test(nameOrFile);
  if (isName && !existsSync(shipped)) {
    throw new ScenarioError(nameOrFile, [
      'no scenario of that name is shipped, and no file has it',
    ]);
  }
  return parseScenario(readText(isName ? shipped : nameOrFile, nameOrFile), nameOrFile);
}

/** The same for a text; `file` only stands in messages. */
export function parseScenario(text: string, file: string): Scenario {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new ScenarioError(
      file,
      document.errors.map(({ message }) => message),
    );
  }
  const scenario: unknown = document.toJS() ?? {};
  if (!validate(scenario)) {
    throw new ScenarioError(file, (validate.errors ?? []).map(described));
  }
  return withGenerated(scenario, file);
}

/** The world of a scenario, and the limits that it sets. */
export function openScenario(nameOrFile: string): {
  readonly world: World;
  readonly limits: Limits;
} {
  const scenario = readScenario(nameOrFile);
  return {
    world: buildWorld(scenario, nameOrFile),
    limits: { ...defaultLimits, ...scenario.limits },
  };
}

/** What a scenario writes itself goes before what is generated, part by part. */
function withGenerated(scenario: Scenario, file: string): Scenario {
  if (scenario.generate === undefined) {
    return scenario;
  }
  try {
    return { ...generate(scenario.generate), ...scenario };
  } catch (error) {
    throw error instanceof RangeError
      ? new ScenarioError(file, [`/generate: ${error.message}`])
      : error;
  }
}

function readText(place: URL | string, file: string): string {
  try {
    return readFileSync(place, 'utf8');
  } catch (error) {
    throw new ScenarioError(file, [error instanceof Error ? error.message : String(error)]);
  }
}

function described({ instancePath, message, params }: ErrorObject): string {
  const { additionalProperty, allowedValues } = params as {
    additionalProperty?: string;
    allowedValues?: readonly string[];
  };
  const extra = additionalProperty ?? allowedValues?.join(', ');
  return `${instancePath || '/'}: ${message ?? 'is not valid'}${extra === undefined ? '' : ` (${extra})`}`;
}
