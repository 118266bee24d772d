// The page behind a client's personal link, outside the app and without script. GET shows and changes nothing
// of the case, POST answers: mail scanners open links before people do (M9.7).
import { Hono, type Context } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { CLIENT_WORDS_MAX, renderClientPage } from '#features/quality/letters/client-page.ts';
import type { ClientPage, ClientPageView } from '#features/quality/shapes/client-page.ts';
import { LINK_REFUSALS, type LinkRefusalCode } from '#features/quality/shapes/link.ts';
import { Refusal } from '#kernel/refusal.ts';

const BEARER: Actor = {
  kind: 'client',
  employeeId: null,
  name: 'Клиент по личной ссылке',
  roles: [],
  locale: 'ru',
  listsOf: [],
};

/** Nothing loads, nothing runs, nobody frames the page, and the token stays out of other sites' logs. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

const MAX_FORM_BYTES = 64 * 1024;

type Status = 200 | 404 | 410 | 413 | 422;

/** Routes below `/k`. `peerOf` tells the address an answer came from, for the case's history. */
export function createClientPages(app: App, peerOf: (context: Context) => string): Hono {
  const pages = new Hono();

  pages.get('/:token', async (context) => {
    const page = await openPage(app, context.req.param('token'));
    return show(context, page, page.view.kind === 'closed' ? closedStatus(page.view.code) : 200);
  });

  pages.post('/:token', async (context) => {
    const token = context.req.param('token');
    const form = await readForm(context);
    if (!form) return show(context, await openPage(app, token), 413);
    const answer = form.get('answer');
    // Only a pressed button is an answer.
    if (answer !== 'yes' && answer !== 'no') return show(context, await openPage(app, token), 422);
    const words = (form.get('words') ?? '').replaceAll('\r\n', '\n').slice(0, CLIENT_WORDS_MAX);
    const stillWrong = form.getAll('claim').slice(0, 100);
    const sure = form.get('sure') === '1';
    try {
      const claimIds = stillWrong.filter((id) => /^[0-9a-f-]{36}$/i.test(id));
      const address = peerOf(context).slice(0, 100);
      await callProcedure(app, BEARER, 'quality.answer-link', {
        token,
        answer,
        words,
        claimIds,
        sure,
        address,
      });
    } catch (error) {
      const view = error instanceof Refusal ? viewOfRefusal(error, words, stillWrong) : null;
      if (!view) throw error;
      const page = await openPage(app, token);
      return view === 'as-it-is' ? show(context, page, 200) : show(context, { ...page, view }, 422);
    }
    // The answer is shown by a GET, so that a reload asks nothing again.
    return context.redirect(context.req.path, 303);
  });

  return pages;
}

/** What the client sees when the answer was not taken; `as-it-is`: the link itself says why. */
function viewOfRefusal(
  { code }: Refusal,
  words: string,
  stillWrong: readonly string[],
): ClientPageView | 'as-it-is' | null {
  if (code === 'words_missing') return { kind: 'ask', words, stillWrong, wordsMissing: true };
  if (code === 'yes_with_words') return { kind: 'sure', words: words.trim() };
  const ofLink = (LINK_REFUSALS as readonly string[]).includes(code);
  const overtaken = code === 'nothing_to_answer' || code === 'link_not_for_these_works';
  return ofLink || overtaken || code === 'invalid_input' ? 'as-it-is' : null;
}

async function openPage(app: App, token: string): Promise<ClientPage> {
  const action = `/k/${encodeURIComponent(token)}`;
  try {
    const { page } = (await callProcedure(app, BEARER, 'quality.open-link', { token })) as {
      page: Omit<ClientPage, 'action'>;
    };
    return { ...page, action };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const company = await app.company();
    return {
      locale: company.locale,
      supplier: { name: company.name, phone: company.phone },
      curator: null,
      addressee: null,
      claims: [],
      view: { kind: 'closed', code: 'link_unknown' },
      action,
    };
  }
}

function closedStatus(code: LinkRefusalCode): Status {
  return code === 'link_unknown' ? 404 : code === 'link_expired' ? 410 : 200;
}

function show(context: Context, page: ClientPage, status: Status) {
  return context.html(renderClientPage(page), status, HEADERS);
}

/** The form's fields; null when it is too large. */
async function readForm(context: Context): Promise<URLSearchParams | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > MAX_FORM_BYTES) return null;
    parts.push(part);
  }
  const text = Buffer.concat(parts).toString('utf8').toWellFormed().replaceAll('\u0000', '');
  return new URLSearchParams(text.replaceAll('%00', ''));
}
