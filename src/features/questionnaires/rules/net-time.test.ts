import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECTION_KINDS } from '#features/questionnaires/shapes/form.ts';
import { AWAY_MS, countSign, foldNotes, NO_TIME, type Sign, takeNotes, totalSeconds } from './net-time.ts';

const MINUTE = 60_000;
const measure = (signs: readonly Sign[]) => signs.reduce(countSign, NO_TIME);
const spentIn = (signs: readonly Sign[]) => measure(signs).spent;

describe('net time of the hour', () => {
  it('goes to the section that was asked, until another one is', () => {
    expect(
      spentIn([
        { at: 0, section: 'persons' },
        { at: 2 * MINUTE, section: 'carnegie' },
        { at: 5 * MINUTE, section: 'carnegie' },
      ]),
    ).toEqual({ persons: 2 * MINUTE, carnegie: 3 * MINUTE });
  });

  it('does not count a pause, nor being away for longer than ten minutes', () => {
    expect(
      spentIn([
        { at: 0, section: 'carnegie' },
        { at: MINUTE, section: null },
        { at: 6 * MINUTE, section: 'criteria' },
        { at: 7 * MINUTE, section: 'criteria' },
        { at: 7 * MINUTE + AWAY_MS + 1, section: 'criteria' },
        { at: 18 * MINUTE + 1, section: 'criteria' },
      ]),
    ).toEqual({ carnegie: MINUTE, criteria: 2 * MINUTE });
  });

  it('counts a story of ten minutes told with the screen dark', () => {
    expect(
      spentIn([
        { at: 0, section: 'carnegie' },
        { at: AWAY_MS, section: 'carnegie' },
      ]),
    ).toEqual({
      carnegie: AWAY_MS,
    });
  });

  const signs = fc.array(
    fc.record({
      at: fc.integer({ min: -1_000, max: 3 * 3_600_000 }),
      section: fc.option(fc.constantFrom(...SECTION_KINDS), { nil: null }),
    }),
    { maxLength: 40 },
  );

  it('is never negative and never more than passed, whatever the clock says', () => {
    fc.assert(
      fc.property(signs, (given) => {
        const spent = Object.values(spentIn(given));
        const times = given.map(({ at }) => at);
        const passed = given.length > 0 ? Math.max(...times) - Math.min(...times) : 0;
        expect(spent.every((ms) => ms > 0)).toBe(true);
        expect(spent.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(passed);
      }),
    );
  });

  it('notes lose no whole second, whenever they are taken', () => {
    fc.assert(
      fc.property(signs, fc.integer({ min: 1, max: 39 }), (given, at) => {
        const half = takeNotes(measure(given.slice(0, at)), 1);
        const rest = takeNotes(given.slice(at).reduce(countSign, half.tally), 1);
        const told = totalSeconds([...half.notes, ...rest.notes]) * 1000;
        const left = Object.values(rest.tally.spent).reduce((sum, ms) => sum + ms, 0);
        const whole = Object.values(spentIn(given)).reduce((sum, ms) => sum + ms, 0);
        expect(told + left).toBe(whole);
      }),
    );
  });

  it('a note told twice counts once; those of two devices add up in any order', () => {
    const note = fc.record({
      id: fc.uuid(),
      section: fc.constantFrom(...SECTION_KINDS),
      seconds: fc.integer({ min: 1, max: 600 }),
    });
    const notes = fc.uniqueArray(note, { selector: (one) => one.id, maxLength: 20 });
    const sorted = (list: readonly { section: string }[]) =>
      list.toSorted((a, b) => a.section.localeCompare(b.section));
    fc.assert(
      fc.property(notes, fc.infiniteStream(fc.nat()), (given, picks) => {
        const again = given.filter(() => (picks.next().value as number) % 2 === 0);
        expect(sorted(foldNotes([...again, ...given.toReversed(), ...again]))).toEqual(
          sorted(foldNotes(given)),
        );
      }),
    );
  });
});
