// How the mail flows, as a whole: one row, so that a home screen asks for it at no cost.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { MailFacts } from '../rules/mail-health.ts';

/** The server let a letter through, or answered about one alone. True when the mail had been failing until now. */
export async function noteFlow(db: Db, at: Instant, sent: boolean): Promise<boolean> {
  const sentAt = sent ? at : null;
  const found = await sql<{ was: Instant | null }>`
    with was as (select failing_since from mail_flow)
    insert into mail_flow (sent_at) values (${sentAt})
    on conflict (only_one) do update set failing_since = null, failures = 0, error = null,
      sent_at = coalesce(${sentAt}, mail_flow.sent_at)
    returning (select failing_since from was) as was`.execute(db);
  return Boolean(found.rows[0]?.was);
}

/** An attempt failed in which no letter could have gone. */
export async function noteFailure(db: Db, at: Instant, error: string): Promise<void> {
  const text = error.slice(0, 1000);
  await sql`
    insert into mail_flow (failing_since, failures, failed_at, error) values (${at}, 1, ${at}, ${text})
    on conflict (only_one) do update set failing_since = coalesce(mail_flow.failing_since, ${at}),
      failures = mail_flow.failures + 1, failed_at = ${at}, error = ${text}`.execute(db);
}

/** Letters given up while nothing could go are tried again once something went. */
export async function requeueUnreached(db: Db, now: Instant): Promise<void> {
  await db
    .updateTable('letter')
    .set({ state: 'queued', next_try_at: now, attempts: 0 })
    .where('state', '=', 'failed')
    .where('fault', '=', 'server')
    .where('to_email', 'is not', null)
    .execute();
}

/** What the rule of the alarm asks. */
export async function loadMailFacts(db: Db, hasServer: boolean): Promise<MailFacts> {
  const flow = await db.selectFrom('mail_flow').selectAll().executeTakeFirst();
  const letters = await db
    .selectFrom('letter')
    .select([
      sql<number>`count(*)::int`.as('waiting'),
      sql<Instant | null>`min(next_try_at) filter (where state = 'queued')`.as('oldest_due'),
    ])
    .where(sql<boolean>`(state = 'queued' or (state = 'failed' and fault = 'server'))`)
    .executeTakeFirst();
  return {
    hasServer,
    failingSince: flow?.failing_since ?? null,
    failures: flow?.failures ?? 0,
    lastError: flow?.error ?? null,
    lastSentAt: flow?.sent_at ?? null,
    waiting: letters?.waiting ?? 0,
    oldestDueAt: letters?.oldest_due ?? null,
  };
}
