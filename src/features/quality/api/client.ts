// What the bearer of a personal link may do: look, and answer once (M9.7). The token is the only right here.
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { loadLook } from '#features/staff/data/look.ts';
import { dayAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { type FoundLink, findLink, loadClientView, noteSeen } from '../data/client-links.ts';
import { termsAt } from '../data/clock.ts';
import { performAct } from '../data/perform.ts';
import { showLook } from '../letters/client-look.ts';
import { linkBearer } from '../rules/actors.ts';
import { checkLink } from '../rules/client-link.ts';
import type { ClientPage, ClientPageView } from '../shapes/client-page.ts';
import { answerLink, openLink } from '../shapes/contracts/word.ts';
import { noteActed } from './act.ts';

/** The bearer has no clients; what they reach is the one case their link names, found before by its hash. */
const BEARER_SCOPE = mintScope(SYSTEM_ACTOR);

export const clientApi = [
  writes(openLink, async (context, { token, address, agent, opening }) => {
    const { tx, now, company } = context;
    const found = await findLink(tx, token, false);
    if (!found) refuse('link_unknown', {}, 404);
    if (opening) {
      await noteSeen(tx, found.link.linkId, { at: now, address: address || null, agent: agent || null });
    }
    const locale = found.locale ?? company.locale;
    const { claims, measured, curator } = await loadClientView(tx, found.link.caseId, locale);
    const view = viewOf(found, now, company.timeZone);
    const page: Omit<ClientPage, 'action'> = {
      locale,
      supplier: { name: company.name, phone: company.phone },
      look: showLook(await loadLook(tx)),
      curator,
      addressee: found.addressee,
      claims: view.kind === 'ask' ? claims : [],
      measured: view.kind === 'ask' ? measured : [],
      view,
    };
    return { page };
  }),

  writes(answerLink, async (context, input) => {
    const { tx, now } = context;
    const found = await findLink(tx, input.token, true);
    const check = checkLink(found?.link ?? null, found?.about ?? null, now);
    if (!check.ok || !found) refuse(check.ok ? 'link_unknown' : check.code, {}, check.ok ? 404 : 410);
    return answer(context, found, input);
  }),
];

function viewOf(found: FoundLink, now: string, timeZone: string): ClientPageView {
  const check = checkLink(found.link, found.about, now);
  if (check.ok) return { kind: 'ask', words: '', stillWrong: [], saidBy: '', gaps: [], chosen: null };
  const { answered } = found;
  if (check.code === 'link_used' && answered) {
    const [on, today] = [dayAt(answered.at, timeZone), dayAt(now, timeZone)];
    return { kind: 'answered', answer: answered.answer, by: answered.by, on, today, typed: null };
  }
  return { kind: 'closed', code: check.code, words: '' };
}

async function answer(context: WriteContext, found: FoundLink, input: ParsedInputOf<typeof answerLink>) {
  const { tx, now, company } = context;
  const { linkId, caseId } = found.link;
  const performed = await performAct(tx, BEARER_SCOPE, {
    terms: await termsAt(tx, company, now),
    caseId,
    act: {
      kind: 'client_answer',
      at: now,
      answer: input.answer,
      channel: 'link',
      // Whoever holds a forwarded link and says so answers in their own name.
      saidBy: input.saidBy
        ? { personId: null, name: input.saidBy }
        : { personId: found.personId, name: found.personName },
      saidAt: now,
      words: input.words,
      claimIds: input.claimIds,
      sure: input.sure,
    },
    actorsOf: () => [linkBearer(linkId)],
    by: { kind: 'client', employeeId: null },
    at: now,
    details: { answer: { address: input.address || null, agent: input.agent || null } },
  });
  noteActed(context, performed);
  return { state: performed.state };
}
