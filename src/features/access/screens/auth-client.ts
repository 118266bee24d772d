// Sign-in, passwords and codes go to the identity endpoints, which answer with codes of their own.
import { type SignInProblemCode, signInWords } from '../words/sign-in.ts';
import { useLanguage } from '#ui/i18n.tsx';

/** Why an identity endpoint said no; `code` has its sentence in words/sign-in.ts. */
export class AuthProblem extends Error {
  readonly code: SignInProblemCode;

  constructor(code: SignInProblemCode) {
    super(code);
    this.name = 'AuthProblem';
    this.code = code;
  }
}

/** Posts to /api/auth/<path>. Throws AuthProblem for every failure. */
export async function postAuth<Answer>(path: string, body: Record<string, unknown>): Promise<Answer> {
  return ask<Answer>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The session of this browser, or null. */
export async function readSession(): Promise<{
  session: { id: string };
  user: { email: string; twoFactorEnabled?: boolean | null };
} | null> {
  return ask('get-session', { method: 'GET' });
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/auth/${path}`, { ...init, credentials: 'same-origin' }).catch(() => {
    throw new AuthProblem('OFFLINE');
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as Answer;
  throw new AuthProblem(codeOf(response.status, (body as { code?: string } | null)?.code));
}

function codeOf(status: number, code: string | undefined): SignInProblemCode {
  if (status === 429) return 'RATE_LIMIT';
  if (code && code in signInWords.ru.problems) return code as SignInProblemCode;
  return status === 401 ? 'UNAUTHORIZED' : 'OTHER';
}

/** The sentence for whatever a call to the identity endpoints threw. */
export function useAuthSentence(): (problem: unknown) => string {
  const { locale } = useLanguage();
  return (problem) => signInWords[locale].problems[problem instanceof AuthProblem ? problem.code : 'OTHER'];
}
