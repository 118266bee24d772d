// The box to which clients' answers come: looked at, never emptied. Only what answers a letter of ours is read whole
// and marked as seen; everything else stays as it was found.
import { ImapFlow } from 'imapflow';
import type { ImapSettings } from '#features/staff/shapes/settings.ts';

/** A letter larger than this is read without what lies beyond. */
const MAX_BYTES = 2_000_000;
/** Letters of one look. */
const BATCH = 50;
const MONTH_MS = 31 * 86_400_000;

export interface MailboxVisitor {
  /** By its raw headers: is it worth reading? */
  wants: (headers: Buffer) => Promise<boolean>;
  /** The raw letter, cut at the limit. */
  take: (source: Buffer) => Promise<void>;
}

/** What was looked at in this process, so that a box full of other mail is not looked through every minute. */
const lookedAt = new Map<string, number>();

/** Looks through unseen letters of the last month; returns how many were taken. */
export async function visitMailbox(imap: ImapSettings, now: Date, visitor: MailboxVisitor): Promise<number> {
  return openFolder(imap, (client) => visitFolder(client, imap, now, visitor));
}

/** Opens the box and counts the unseen letters of the last month; nothing in it changes. */
export async function countUnseen(imap: ImapSettings, now: Date): Promise<number> {
  return openFolder(imap, async (client) => (await unseenIn(client, now)).length);
}

/** What the server, or the way to it, said; a refused sign-in is told in the server's own words. */
export function wordsOf(error: unknown): string {
  const { message, responseText } = error as { message?: string; responseText?: string };
  return [message, responseText].filter(Boolean).join(': ') || String(error);
}

async function openFolder<Result>(
  imap: ImapSettings,
  act: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: imap.security === 'implicit',
    ...(imap.security === 'none' ? { doSTARTTLS: false } : {}),
    ...(imap.security === 'starttls' ? { doSTARTTLS: true } : {}),
    auth: { user: imap.user, pass: imap.password ?? '' },
    logger: false,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  // A connection lost between two commands is told by the command; an event nobody hears would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    const lock = await client.getMailboxLock(imap.folder);
    try {
      return await act(client);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function unseenIn(client: ImapFlow, now: Date): Promise<number[]> {
  const since = new Date(now.getTime() - MONTH_MS);
  return (await client.search({ seen: false, since }, { uid: true })) || [];
}

async function visitFolder(
  client: ImapFlow,
  imap: ImapSettings,
  now: Date,
  { wants, take }: MailboxVisitor,
): Promise<number> {
  const validity = client.mailbox ? client.mailbox.uidValidity : 0n;
  const place = `${imap.host}/${imap.user}/${imap.folder}/${validity}`;
  const found = await unseenIn(client, now);
  const fresh = found.filter((uid) => uid > (lookedAt.get(place) ?? 0)).sort((a, b) => a - b);
  let taken = 0;
  for (const uid of fresh.slice(0, BATCH)) {
    const head = await client.fetchOne(String(uid), { headers: true }, { uid: true });
    if (head && head.headers && (await wants(head.headers))) {
      const whole = await client.fetchOne(String(uid), { source: { maxLength: MAX_BYTES } }, { uid: true });
      if (whole && whole.source) {
        await take(whole.source);
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
        taken += 1;
      }
    }
    // After the letter was kept: one that could not be is met again at the next look.
    lookedAt.set(place, uid);
  }
  return taken;
}
