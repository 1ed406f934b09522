/**
 * Given to `node --import` before tsx: changes the text of one source file on its way into the
 * process, and nothing on the disk. Which and how says the variable ACCESSCTL_CANARY, as JSON.
 */
import { register } from 'node:module';

const planted = process.env['ACCESSCTL_CANARY'];
if (planted) {
  register('./patch.mjs', import.meta.url, { data: JSON.parse(planted) });
}
