// The page behind a client's personal link, outside the app and without script. GET shows and changes nothing of
// the case; the first POST shows the answer back, and only the second, deliberate one answers, when it proves that the
// answer was shown (client-seal.ts): mail scanners open links, and some press buttons, before people do (M9.7).
import { Hono, type Context } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { findLink } from '#features/quality/data/client-links.ts';
import { showLook } from '#features/quality/letters/client-look.ts';
import { renderClientPage } from '#features/quality/letters/client-page.ts';
import { gapsOf } from '#features/quality/rules/client-answer.ts';
import type { AnswerGap, ClientPage } from '#features/quality/shapes/client-page.ts';
import { LINK_REFUSALS, type LinkRefusalCode } from '#features/quality/shapes/link.ts';
import { loadLook } from '#features/staff/data/look.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type AnswerForm, readAnswerForm } from './client-form.ts';
import { loadSealKey, type Said, sealShown, wasRead } from './client-seal.ts';

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
    if (page.view.kind !== 'ask') return showLate(context, token, page, form);
    const said = knownOf(form, page);
    if (form.step === 'change') return show(context, asking(page, said), 200);
    const claimIds = page.claims.map(({ claimId }) => claimId);
    const gaps = gapsOf({ ...said, claimIds: said.stillWrong }, claimIds);
    if (gaps.length > 0) return show(context, asking(page, said, gaps), 422);
    const [key, now] = [await loadSealKey(app, token), app.clock()];
    const isSent = form.step === 'send';
    if (!isSent || !wasRead(key, said, form.seal, now)) {
      const view = { kind: 'check', ...said, seal: sealShown(key, said, now), again: isSent } as const;
      return show(context, { ...page, view }, isSent ? 422 : 200);
    }
    const isTaken = await send(app, token, said, visitorOf(context));
    // The answer is shown by a GET, so that a reload asks nothing again.
    if (isTaken) return context.redirect(context.req.path, 303);
    return showLate(context, token, await openPage(app, token, null), form);
  });

  /** The link was answered or closed while somebody wrote: they get their words back. */
  async function showLate(context: Context, token: string, page: ClientPage, form: AnswerForm) {
    const { view } = page;
    if (view.kind === 'ask') return show(context, asking(page, knownOf(form, page)), 200);
    if (view.kind === 'answered' && (await isRepeat(app, token, form))) {
      return context.redirect(context.req.path, 303);
    }
    return show(context, withTyped(page, form.words), 200);
  }

  return pages;
}

/** What was said, without claims that are none of this case. */
function knownOf({ answer, words, saidBy, stillWrong }: AnswerForm, { claims }: ClientPage): Said {
  const known = claims.map(({ claimId }) => claimId).filter((claimId) => stillWrong.includes(claimId));
  return { answer, words, saidBy, stillWrong: known };
}

/** The question again, with everything that was chosen, typed and ticked. */
function asking(page: ClientPage, { answer, ...draft }: Said, gaps: readonly AnswerGap[] = []): ClientPage {
  return { ...page, view: { kind: 'ask', gaps, chosen: answer, ...draft } };
}

/** Gives the answer; false where the link or the moment does not allow it. Anything else is a defect. */
async function send(app: App, token: string, said: Said, visitor: Visitor): Promise<boolean> {
  const { stillWrong: claimIds, ...rest } = said;
  try {
    // The sealed page has shown whatever stood beside a «yes».
    await callProcedure(app, BEARER, 'quality.answer-link', {
      token,
      ...rest,
      claimIds,
      sure: true,
      ...visitor,
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal && isExpected(error.code)) return false;
    throw error;
  }
}

function isExpected(code: string): boolean {
  const overtaken = ['nothing_to_answer', 'link_not_for_these_works', 'invalid_input'];
  return overtaken.includes(code) || (LINK_REFUSALS as readonly string[]).includes(code);
}

/** The same answer once more: somebody has pressed twice, and is told what they would read anyway. */
async function isRepeat(app: App, token: string, form: AnswerForm): Promise<boolean> {
  const found = await findLink(app.db, token, false);
  if (!found?.answered) return false;
  const { answer, words, saidBy } = found.answered;
  const isSame = answer === form.answer && words.trim() === form.words.trim();
  return isSame && saidBy === (form.saidBy || found.personName);
}

/** A page that closed while somebody wrote gives the words back. */
function withTyped(page: ClientPage, words: string): ClientPage {
  const { view } = page;
  if (view.kind === 'answered') return { ...page, view: { ...view, typed: words } };
  return view.kind === 'closed' ? { ...page, view: { ...view, words } } : page;
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
