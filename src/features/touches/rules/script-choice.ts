// Which script is read out to whom. In a comparison the client's own id decides, so that every call to one client
// is made with one script, on every device and without asking anybody (M7.4).
import type { CallReason } from '../shapes/call.ts';
import type { ScriptPurpose } from '../shapes/script.ts';

/** What a call for this reason is about. */
export function purposeOf(reason: CallReason | null): ScriptPurpose {
  if (reason === 'ask_client') return 'restored';
  return reason === 'arrange_resumption' ? 'resumption' : 'first_meeting';
}

/** Side of the comparison a client falls on; another comparison shuffles anew. */
export function sideOf(trialId: string, clientId: string): 'a' | 'b' {
  // FNV-1a, then mixed: the parity of the plain hash would hang on the last letters alone.
  let hash = 0x811c9dc5;
  for (const letter of `${trialId}:${clientId}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 13)) & 1) === 0 ? 'a' : 'b';
}
