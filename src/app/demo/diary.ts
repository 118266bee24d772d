// Simulated time: acts wait in a diary and happen in the order of their moments, each able to note new ones.
import type { Instant } from '#kernel/day.ts';

export interface Diary {
  /** Notes an act; one later than the end never happens. */
  note(at: Instant, act: () => Promise<void>): void;
  /** Lets everything up to `end` happen. */
  liveUntil(end: Instant, before: (now: Instant) => void): Promise<number>;
}

export function openDiary(): Diary {
  const waiting: { at: Instant; order: number; act: () => Promise<void> }[] = [];
  let order = 0;
  return {
    note(at, act) {
      waiting.push({ at, order: order++, act });
    },
    async liveUntil(end, before) {
      let happened = 0;
      for (;;) {
        let first = -1;
        for (let index = 0; index < waiting.length; index += 1) {
          const one = waiting[index];
          const best = waiting[first];
          if (
            one &&
            one.at <= end &&
            (!best || one.at < best.at || (one.at === best.at && one.order < best.order))
          ) {
            first = index;
          }
        }
        const [next] = first < 0 ? [] : waiting.splice(first, 1);
        if (!next) return happened;
        before(next.at);
        await next.act();
        happened += 1;
      }
    },
  };
}
