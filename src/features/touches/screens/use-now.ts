import { useSyncExternalStore } from 'react';
import type { Instant } from '#kernel/day.ts';

const TICK_MS = 30_000;
let now: Instant = new Date().toISOString();

function subscribe(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date().toISOString();
    changed();
  }, TICK_MS);
  return () => clearInterval(timer);
}

function read(): Instant {
  // Nobody listened for a while: the moment kept would be an old one.
  if (Date.now() - Date.parse(now) > 2 * TICK_MS) now = new Date().toISOString();
  return now;
}

/** This moment to half a minute; what is shown moves with it. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, read);
}
