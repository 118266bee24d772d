// The page behind a client's personal link, outside the app and without script. GET shows and changes nothing of
// the case; the first POST shows the answer back, and only the second, deliberate one answers: mail scanners open
// links, and some press buttons, before people do (M9.7).
import { Hono, type Context } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { showLook } from '#features/quality/letters/client-look.ts';
import { renderClientPage } from '#features/quality/letters/client-page.ts';
import { gapsOf } from '#features/quality/rules/client-answer.ts';
import type { ClientPage, ClientPageView } from '#features/quality/shapes/client-page.ts';
import { LINK_REFUSALS, type LinkRefusalCode } from '#features/quality/shapes/link.ts';
import { loadLook } from '#features/staff/data/look.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type AnswerForm, readAnswerForm } from './client-form.ts';

const BEARER: Actor = {
  kind: 'client',
  employeeId: null,
  name: 'Клиент по личной ссылке',
  roles: [],
  locale: 'ru',
  listsOf: [],
};

/** Nothing loads but the logo, nothing runs, nobody frames the page, and the token stays out of other sites' logs. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

type Status = 200 | 404 | 410 | 413 | 422;

/** From where somebody came, for the history: two programs at two addresses tell of a forwarded link. */
interface Visitor {
  address: string;
  agent: string;
}

/** Routes below `/k`. `peerOf` tells the address somebody came from. */
export function createClientPages(app: App, peerOf: (context: Context) => string): Hono {
  const pages = new Hono();
  const visitorOf = (context: Context): Visitor => ({
    address: peerOf(context).slice(0, 100),
    agent: (context.req.header('user-agent') ?? '').toWellFormed().slice(0, 300),
  });

  pages.get('/:token', async (context) => {
    const page = await openPage(app, context.req.param('token'), visitorOf(context));
    return show(context, page, page.view.kind === 'closed' ? closedStatus(page.view.code) : 200);
  });

  pages.post('/:token', async (context) => {
    const token = context.req.param('token');
    const page = await openPage(app, token, null);
    const form = await readAnswerForm(context);
    if (form === 'too-large') return show(context, page, 413);
    // Only a pressed button is an answer.
    if (form === null) return show(context, page, 422);
    if (page.view.kind !== 'ask') return show(context, withTyped(page, form.words), 200);
    const { answer, step, ...draft } = form;
    if (step === 'change') return show(context, { ...page, view: { kind: 'ask', gaps: [], ...draft } }, 200);
    const claimIds = draft.stillWrong.filter((id) => page.claims.some(({ claimId }) => claimId === id));
    const gaps = gapsOf(
      { ...form, claimIds },
      page.claims.map(({ claimId }) => claimId),
    );
    if (gaps.length > 0) return show(context, { ...page, view: { kind: 'ask', gaps, ...draft } }, 422);
    if (step !== 'send') return show(context, { ...page, view: { kind: 'check', answer, ...draft } }, 200);
    const refused = await send(app, token, { ...form, stillWrong: claimIds }, visitorOf(context));
    // The answer is shown by a GET, so that a reload asks nothing again.
    if (!refused) return context.redirect(context.req.path, 303);
    if (refused.code === 'yes_with_words') {
      return show(context, { ...page, view: { kind: 'check', answer, ...draft } }, 422);
    }
    return show(context, withTyped(await openPage(app, token, null), form.words), 200);
  });

  return pages;
}

/** Gives the answer; what the link or the moment does not allow comes back, anything else is a defect. */
async function send(app: App, token: string, form: AnswerForm, visitor: Visitor): Promise<Refusal | null> {
  const { answer, words, saidBy, sure, stillWrong } = form;
  const claimIds = answer === 'yes' ? [] : stillWrong;
  try {
    const said = { answer, words, saidBy, sure, claimIds };
    await callProcedure(app, BEARER, 'quality.answer-link', { token, ...said, ...visitor });
    return null;
  } catch (error) {
    if (error instanceof Refusal && isExpected(error.code)) return error;
    throw error;
  }
}

function isExpected(code: string): boolean {
  const overtaken = ['nothing_to_answer', 'link_not_for_these_works', 'yes_with_words', 'invalid_input'];
  return overtaken.includes(code) || (LINK_REFUSALS as readonly string[]).includes(code);
}

/** A page that closed while somebody wrote gives the words back. */
function withTyped(page: ClientPage, words: string): ClientPage {
  const view: ClientPageView = page.view.kind === 'closed' ? { ...page.view, words } : page.view;
  return { ...page, view };
}

async function openPage(app: App, token: string, visitor: Visitor | null): Promise<ClientPage> {
  const action = `/k/${encodeURIComponent(token)}`;
  try {
    const input = { token, opening: visitor !== null, ...visitor };
    const { page } = (await callProcedure(app, BEARER, 'quality.open-link', input)) as {
      page: Omit<ClientPage, 'action'>;
    };
    return { ...page, action };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const company = await app.company();
    return {
      locale: company.locale,
      supplier: { name: company.name, phone: company.phone },
      look: showLook(await loadLook(app.db)),
      curator: null,
      addressee: null,
      claims: [],
      measured: [],
      view: { kind: 'closed', code: 'link_unknown', words: '' },
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
