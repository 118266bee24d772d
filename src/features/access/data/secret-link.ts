import { createHash, randomBytes } from 'node:crypto';

/** A random secret for a link or a token: what the holder gets, and the hash we keep. */
export function makeSecret(prefix = ''): { secret: string; hash: string } {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashSecret(secret) };
}

/** The form in which secrets are kept; 256 random bits need no salt. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
