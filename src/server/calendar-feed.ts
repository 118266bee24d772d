// Somebody's meetings under a secret address, for the calendar program of their choice. The program brings no
// cookie: the address is the key, kept as a hash, and dead the moment its owner ends it (M7.3).
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import { loadActor } from '#features/access/data/actor.ts';
import { findFeedOwner, noteFeedRead } from '#features/touches/data/calendar-feed.ts';
import { dayAt } from '#kernel/day.ts';

const HEADERS = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'inline; filename="ryadom.ics"',
  'Cache-Control': 'private, no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Routes below `/calendar`. */
export function createCalendarFeeds(app: App): Hono {
  const feeds = new Hono();

  feeds.get('/:file', async (context) => {
    const secret = /^([\w-]{20,100})\.ics$/.exec(context.req.param('file'))?.[1];
    const text = secret ? await readCalendar(app, secret) : undefined;
    if (secret === undefined || text === undefined)
      return context.text('', 404, { 'X-Robots-Tag': 'noindex' });
    await noteFeedRead(app.db, secret, app.clock());
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    const known = (context.req.header('if-none-match') ?? '').split(/\s*,\s*/);
    // A proxy that compresses marks the tag as weak.
    if (known.some((one) => one === '*' || one.replace(/^W\//, '') === tag)) {
      return context.body(null, 304, { ETag: tag });
    }
    return context.body(text, 200, { ...HEADERS, ETag: tag });
  });

  return feeds;
}

/** The calendar behind a secret; undefined when the address is dead or its owner works here no more. */
async function readCalendar(app: App, secret: string): Promise<string | undefined> {
  const employeeId = await findFeedOwner(app.db, secret);
  if (!employeeId) return undefined;
  const { timeZone } = await app.company();
  const actor = await loadActor(app.db, { employeeId }, 'token', dayAt(app.clock(), timeZone));
  if (!actor) return undefined;
  const answer = (await callProcedure(app, actor, 'touches.my-calendar', {})) as { text: string };
  return answer.text;
}
