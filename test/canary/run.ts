/**
 * Plants each canary: npm run test:canaries
 *
 * Prints what got away, and how many were caught; exit 1 unless all were.
 */
import { plantAll } from './plant-all.ts';

process.exitCode = await plantAll((line) => process.stdout.write(`${line}\n`));
