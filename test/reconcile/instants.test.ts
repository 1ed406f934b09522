import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { addCalendar, daysUntil, endOf, isOver } from '../../src/reconcile/instants.ts';

const test = suite('reconcile/instants');

const iso = (instant: number) => new Date(instant).toISOString();

const ends: readonly [date: string, end: string][] = [
  ['2027-03-31', '2027-04-01T00:00:00.000Z'],
  ['2028-02-28', '2028-02-29T00:00:00.000Z'],
  ['2027-03-31T18:00:00Z', '2027-03-31T18:00:00.000Z'],
  ['2027-03-31T18:00:00+02:00', '2027-03-31T16:00:00.000Z'],
];

for (const [date, end] of ends) {
  test(`${date} ends at ${end}`, () => {
    assert.is(iso(endOf(date)), end);
  });
}

const over: readonly [date: string, now: string, isOver: boolean][] = [
  ['2027-03-31', '2027-03-31T23:59:59.999Z', false],
  ['2027-03-31', '2027-04-01T00:00:00.000Z', true],
  ['2027-03-31T18:00:00Z', '2027-03-31T17:59:59.999Z', false],
  ['2027-03-31T18:00:00Z', '2027-03-31T18:00:00.000Z', true],
  ['2027-03-31T18:00:00Z', '2027-03-31T18:00:00.001Z', true],
];

for (const [date, now, expected] of over) {
  test(`${date} is ${expected ? '' : 'not '}over at ${now}`, () => {
    assert.is(isOver(date, Date.parse(now)), expected);
  });
}

const sums: readonly [from: string, duration: string, to: string][] = [
  ['2026-11-02T09:00:00.000Z', 'P60D', '2027-01-01T09:00:00.000Z'],
  ['2026-11-02T09:00:00.000Z', 'P3Y', '2029-11-02T09:00:00.000Z'],
  ['2026-11-02T09:00:00.000Z', 'P2W', '2026-11-16T09:00:00.000Z'],
  ['2026-11-02T09:00:00.000Z', 'P2M', '2027-01-02T09:00:00.000Z'],
  ['2026-11-02T09:00:00.000Z', 'P1Y2M3D', '2028-01-05T09:00:00.000Z'],
  ['2027-01-31T00:00:00.000Z', 'P1M', '2027-02-28T00:00:00.000Z'],
  ['2028-01-31T00:00:00.000Z', 'P1M', '2028-02-29T00:00:00.000Z'],
  ['2028-02-29T00:00:00.000Z', 'P1Y', '2029-02-28T00:00:00.000Z'],
  ['2028-02-29T00:00:00.000Z', 'P4Y', '2032-02-29T00:00:00.000Z'],
  ['2026-11-02T09:00:00.000Z', 'P1W3D', '2026-11-12T09:00:00.000Z'],
  ['2026-11-30T00:00:00.000Z', 'P3M', '2027-02-28T00:00:00.000Z'],
  ['2026-03-31T00:00:00.000Z', 'P1M', '2026-04-30T00:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', 'P1M', '2027-01-31T23:59:59.999Z'],
];

for (const [from, duration, to] of sums) {
  test(`${from} and ${duration}`, () => {
    assert.is(iso(addCalendar(Date.parse(from), duration)), to);
  });
}

const NOON = Date.UTC(2026, 10, 2, 12);

const days: readonly [until: string, days: number][] = [
  ['2026-11-03T12:00:00Z', 1],
  ['2026-11-03T11:59:59Z', 0],
  ['2026-11-02T12:00:00Z', 0],
  ['2026-11-02T11:59:59Z', -1],
  ['2026-11-01T12:00:00Z', -1],
  ['2026-11-01T11:59:59Z', -2],
];

for (const [until, count] of days) {
  test(`days until ${until}: ${count}`, () => {
    assert.is(daysUntil(Date.parse(until), NOON), count);
  });
}

test.run();
