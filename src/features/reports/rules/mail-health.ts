// Is the mail dead? A company that trusts its letters has to learn of it from somewhere else than a letter.
import type { Instant } from '#kernel/day.ts';

export interface MailFacts {
  /** A mail server is set up: without one letters are kept on purpose. */
  hasServer: boolean;
  /** When the first of the failed attempts in a row was; null while mail flows. */
  failingSince: Instant | null;
  /** Failed attempts in a row in which no letter could have gone. */
  failures: number;
  lastError: string | null;
  lastSentAt: Instant | null;
  /** Letters that should have gone: queued, or given up because the server was not to be reached. */
  waiting: number;
  /** When the letter that waits longest was due to be tried; null when nothing is queued. */
  oldestDueAt: Instant | null;
}

/** `unreachable`: tried in vain; `refused`: the server takes nothing from us; `idle`: nobody tries, the clock stands still. */
export type MailAlarmKind = 'unreachable' | 'refused' | 'idle';
export interface MailAlarm {
  kind: MailAlarmKind;
  since: Instant;
  waiting: number;
  lastError: string | null;
  lastSentAt: Instant | null;
}

/** Minutes after which letters that do not go are an alarm, not an accident. */
export const ALARM_MINUTES = 30;
/** So many failed attempts in a row are one at once. */
export const ALARM_FAILURES = 5;

/** What to tell the people who answer for the mail; null while it flows, or where nobody set it up. */
export function judgeMail(facts: MailFacts, now: Instant): MailAlarm | null {
  if (!facts.hasServer) return null;
  const { waiting, lastError, lastSentAt } = facts;
  const long = (since: Instant) => Date.parse(now) - Date.parse(since) >= ALARM_MINUTES * 60_000;
  if (facts.failingSince && (facts.failures >= ALARM_FAILURES || long(facts.failingSince))) {
    // What a server says begins with its code; everything else is about the way to it.
    const kind = /\b[45]\d\d[ -]/.test(lastError ?? '') ? 'refused' : 'unreachable';
    return { kind, since: facts.failingSince, waiting, lastError, lastSentAt };
  }
  if (facts.oldestDueAt && long(facts.oldestDueAt)) {
    return { kind: 'idle', since: facts.oldestDueAt, waiting, lastError: null, lastSentAt };
  }
  return null;
}

export interface BoxFacts {
  /** The company reads a box of clients' answers. */
  hasBox: boolean;
  /** When the first of the failed looks in a row was; null while the box is read. */
  failingSince: Instant | null;
  lastError: string | null;
  lastReadAt: Instant | null;
}

export interface BoxAlarm {
  since: Instant;
  lastError: string | null;
  lastReadAt: Instant | null;
}

/** Answers of clients lie unread: told as late as letters that do not go; null while the box is read. */
export function judgeBox(facts: BoxFacts, now: Instant): BoxAlarm | null {
  const { hasBox, failingSince: since, lastError, lastReadAt } = facts;
  if (!hasBox || !since) return null;
  const isLong = Date.parse(now) - Date.parse(since) >= ALARM_MINUTES * 60_000;
  return isLong ? { since, lastError, lastReadAt } : null;
}

/** What people can do something about; `other` is shown as the server said it. */
export const MAIL_CAUSES = [
  'no_answer',
  'no_host',
  'timeout',
  'login',
  'certificate',
  'sender',
  'other',
] as const;
export type MailCause = (typeof MAIL_CAUSES)[number];

const SIGNS: readonly (readonly [MailCause, RegExp])[] = [
  ['login', /\b53[045]\b|invalid login|missing credentials|authenticat/i],
  ['certificate', /certificate|self.signed|altname|\bssl\b|\btls\b/i],
  ['no_host', /ENOTFOUND|EAI_AGAIN|EDNS|getaddrinfo/i],
  ['timeout', /timeout|timed out|ETIMEDOUT/i],
  ['no_answer', /ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|socket|closed/i],
  ['sender', /mail command failed|sender/i],
];

/** The cause behind the mail program's own words. */
export function causeOf(error: string | null): MailCause {
  return SIGNS.find(([, sign]) => sign.test(error ?? ''))?.[0] ?? 'other';
}
