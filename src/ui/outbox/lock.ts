const LOCK_PATIENCE_MS = 8_000;

/** One tab sends at a time; a frozen tab that holds the lock is not waited for for ever. */
export async function holdLock(name: string, act: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return act();
  let begun = false;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LOCK_PATIENCE_MS);
  try {
    await navigator.locks.request(name, { signal: patience.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return act();
    });
  } catch (error) {
    clearTimeout(timer);
    if (begun) throw error;
    await act();
  }
}
