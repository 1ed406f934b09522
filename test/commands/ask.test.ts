import { PassThrough } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { askPerson } from '../../src/commands/ask.ts';
import { UserError } from '../../src/reconcile/errors.ts';

const test = suite('commands/ask');

/** Asks, then does this at the keyboard; the answer, or the code of the error. */
async function answerTo(
  type: (keyboard: PassThrough, stop: AbortController) => void,
): Promise<string> {
  const [keyboard, screen, stop] = [new PassThrough(), new PassThrough(), new AbortController()];
  const asked = askPerson('Apply? ', keyboard, screen, stop.signal);
  type(keyboard, stop);
  const answer = await asked.catch((error: unknown) =>
    error instanceof UserError ? error.code : 'a fault',
  );
  assert.match(String(screen.read()), /Apply\? /);
  return answer;
}

const cases: readonly [name: string, type: Parameters<typeof answerTo>[0], answer: string][] = [
  ['a line', (keyboard) => keyboard.write('4f1c\n'), '4f1c'],
  ['an empty line', (keyboard) => keyboard.write('\n'), ''],
  ['Ctrl-C', (keyboard) => keyboard.write('4f\u0003'), 'E702'],
  ['Ctrl-D', (keyboard) => keyboard.write('\u0004'), ''],
  ['the end of the input', (keyboard) => keyboard.end(), ''],
  ['a signal', (_, stop) => stop.abort(), 'E702'],
];

for (const [name, type, answer] of cases) {
  test(name, async () => {
    assert.is(await answerTo(type), answer);
  });
}

test.run();
