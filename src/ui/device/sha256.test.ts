import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest, sha256 } from './sha256.ts';

it('the fingerprint is the same with and without the browser’s own way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const known = createHash('sha256').update(bytes).digest('hex');
      expect(Buffer.from(digest(bytes)).toString('hex')).toBe(known);
      expect(await sha256(Uint8Array.from(bytes))).toBe(known);
    }),
  );
});
