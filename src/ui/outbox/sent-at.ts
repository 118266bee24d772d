// When the server last acknowledged something, by owner and by lane: a time of day for people, nothing else.
const SENT = 'ryadom.sent.';

export function readSentAt(of: string): string | null {
  return globalThis.localStorage?.getItem(SENT + of) ?? null;
}

export function writeSentAt(of: readonly string[], at: string): void {
  try {
    for (const one of of) globalThis.localStorage?.setItem(SENT + one, at);
  } catch {
    // A full storage loses a time of day and nothing else.
  }
}
