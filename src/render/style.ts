import { Ansis } from 'ansis';

type Colour = (text: string) => string;

/** Colours of terminal output; each takes text that is already safe. */
export interface Paint {
  readonly bold: Colour;
  readonly dim: Colour;
  readonly red: Colour;
  readonly green: Colour;
  readonly yellow: Colour;
  readonly cyan: Colour;
}

const same: Colour = (text) => text;
const PLAIN: Paint = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** The colours, or with `color` false functions that change nothing. */
export function paint(color: boolean): Paint {
  if (!color) {
    return PLAIN;
  }
  const ansis = new Ansis(1);
  return {
    bold: (text) => ansis.bold(text),
    dim: (text) => ansis.dim(text),
    red: (text) => ansis.red(text),
    green: (text) => ansis.green(text),
    yellow: (text) => ansis.yellow(text),
    cyan: (text) => ansis.cyan(text),
  };
}
