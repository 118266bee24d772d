// Chance that comes again: the same numbers for the same seed.
export type Chance = () => number;

/** Numbers from 0 to 1. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (chance: Chance, low: number, high: number) => low + (high - low) * chance();
/** About 0, seldom as far as 1.5. */
export const bell = (chance: Chance) => chance() + chance() + chance() - 1.5;
export const oneOf = <One>(chance: Chance, all: readonly One[]): One =>
  all[Math.floor(chance() * all.length)] as One;
