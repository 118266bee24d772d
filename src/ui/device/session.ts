// The end of a session. Its cookie is out of a script's reach, so a sign-out without a connection is remembered here
// and comes before anything else as soon as there is one.
const PENDING = 'ryadom.sign-out';
const SIGN_IN = '/sign-in';

/** Ends the session; where the server is out of reach, it is ended before anybody is let in again. */
export async function leaveSession(): Promise<void> {
  localStorage.setItem(PENDING, 'yes');
  await end();
}

/** Carries out a sign-out that could not reach the server. Called before the first screen. */
export async function finishLeaving(): Promise<void> {
  if (!localStorage.getItem(PENDING) || (await end())) return;
  if (window.location.pathname !== SIGN_IN) window.location.replace(SIGN_IN);
}

/** Somebody has signed in: the session that was to be ended is no longer this browser's. */
export function beginSession(): void {
  localStorage.removeItem(PENDING);
}

async function end(): Promise<boolean> {
  const answer = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  }).catch(() => null);
  if (answer?.ok) localStorage.removeItem(PENDING);
  return answer?.ok ?? false;
}
