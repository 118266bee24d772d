// A letter's link is meant for its addressee alone: an administrator who reads the queue must be able neither
// to answer in a client's name nor to take over an invitation.

/** The text with the secret part of personal links replaced by «…». */
export function maskSecrets(text: string): string {
  return text.replaceAll(/(\/(?:k|invite)\/)[\w-]{20,}/g, '$1…');
}
