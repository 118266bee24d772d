// What a device was told of a client, signed by this installation: brought back with a questionnaire begun without
// a connection, it says what was really asked and against which bounds, and nobody can have changed it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { loadSecret } from '#features/access/data/auth.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { Instant } from '#kernel/day.ts';

export interface Ground {
  clientId: string;
  roundId: string;
  formVersionId: string;
  facts: InterviewFacts;
  /** When it was told. */
  at: Instant;
}

/** The ground as one string: the content, readable, and its seal. */
export async function sealGround(db: Db, ground: Ground): Promise<string> {
  const content = Buffer.from(JSON.stringify(ground)).toString('base64url');
  return `${content}.${sign(await loadSecret(db), content)}`;
}

/** undefined where the seal is not ours, e.g. after the installation was moved: then the facts of today count. */
export async function readGround(tx: Tx, ticket: string): Promise<Ground | undefined> {
  const [content = '', seal = ''] = ticket.split('.');
  const expected = Buffer.from(sign(await loadSecret(tx), content));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(content, 'base64url').toString()) as Ground;
}

const sign = (secret: string, content: string) =>
  createHmac('sha256', `ground of a questionnaire ${secret}`).update(content).digest('base64url');
