import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cloudSettings } from '../../src/commands/clouds.ts';
import { realTimer } from '../../src/providers/timer.ts';

const test = suite('commands: where names are kept from run to run');

const SANDBOX = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' };
const IN_HOME = join('/home/ada', '.cache', 'accessctl');
const IN_CACHES = join('/caches', 'accessctl');

const CASES: readonly [env: Readonly<Record<string, string>>, folder: string | undefined][] = [
  [{}, undefined],
  [{ HOME: '/home/ada' }, IN_HOME],
  [{ USERPROFILE: '/home/ada' }, IN_HOME],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '/caches' }, IN_CACHES],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '' }, IN_HOME],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: 'not/absolute' }, IN_HOME],
  [{ HOME: '/home/ada', ACCESSCTL_CACHE: 'off' }, undefined],
  [{ HOME: '/home/ada', ACCESSCTL_CACHE: '' }, IN_HOME],
  [{ HOME: '/home/ada', ACCESSCTL_CACHE: '/build/cache' }, '/build/cache'],
  [{ HOME: '/home/ada', ...SANDBOX }, undefined],
  [{ ACCESSCTL_CACHE: '/build/cache', ...SANDBOX }, '/build/cache'],
];

for (const [env, folder] of CASES) {
  test(`${JSON.stringify(env)}: ${folder ?? 'nowhere'}`, () => {
    const config = { version: 1 as const, identityCenter: { region: 'eu-central-1' } };
    const context = {
      env,
      out: () => true,
      log: () => true,
      outIsTerminal: false,
      live: false,
      color: { out: false, log: false },
      timer: realTimer,
      signal: new AbortController().signal,
    };
    assert.is(cloudSettings(config, context, () => undefined).cacheFolder, folder);
  });
}

test.run();
