import { postAuth } from '#features/access/screens/auth-client.ts';

/** Where to go after signing in: a path of this product and nothing else. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}

/** Signs in; `code` when the account asks for the second step. */
export async function enter(email: string, password: string): Promise<'in' | 'code'> {
  const answer = await postAuth<{ twoFactorRedirect?: boolean }>('sign-in/email', { email, password });
  return answer.twoFactorRedirect ? 'code' : 'in';
}
