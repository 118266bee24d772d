// Whether the box of clients' answers can be read: one row, written when that changes and now and then, since the
// box is looked into every half minute.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { BoxFacts } from '../rules/mail-health.ts';

const NOTED_EVERY = '10 minutes';

export async function noteBoxRead(db: Db, at: Instant): Promise<void> {
  await sql`
    insert into mailbox_flow (read_at) values (${at})
    on conflict (only_one) do update set failing_since = null, error = null, read_at = ${at}
    where mailbox_flow.failing_since is not null or mailbox_flow.read_at is null
      or mailbox_flow.read_at < ${at}::timestamptz - ${NOTED_EVERY}::interval`.execute(db);
}

export async function noteBoxFailure(db: Db, at: Instant, error: string): Promise<void> {
  const text = error.slice(0, 1000);
  await sql`
    insert into mailbox_flow (failing_since, error) values (${at}, ${text})
    on conflict (only_one) do update set failing_since = coalesce(mailbox_flow.failing_since, ${at}), error = ${text}
    where mailbox_flow.failing_since is null or mailbox_flow.error is distinct from ${text}`.execute(db);
}

/** What the rule of the alarm asks. */
export async function loadBoxFacts(db: Db, hasBox: boolean): Promise<BoxFacts> {
  const flow = await db.selectFrom('mailbox_flow').selectAll().executeTakeFirst();
  return {
    hasBox,
    failingSince: flow?.failing_since ?? null,
    lastError: flow?.error ?? null,
    lastReadAt: flow?.read_at ?? null,
  };
}
