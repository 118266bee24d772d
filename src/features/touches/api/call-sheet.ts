// The page beside the telephone in one answer, so that a device can keep it for where there is no network.
import { type ReadContext, reads } from '#features/access/shapes/procedure.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { listAcquaintances } from '#features/clients/data/acquaintance.ts';
import { loadTimeline } from '#features/clients/data/timeline.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { addDays } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { type ListedClient, loadListedClients } from '../data/call-candidates.ts';
import { loadPersonTries, loadRoundTries } from '../data/call-hours.ts';
import { findSheetClient, listAskedClaims, listPersonNames, type SheetName } from '../data/call-sheet.ts';
import { loadCallees, NOBODY } from '../data/callees.ts';
import { listNameForms, type NameForm } from '../data/name-form.ts';
import { findScriptFor } from '../data/scripts.ts';
import { findWayIn } from '../data/way-in.ts';
import { bestHours } from '../rules/best-hours.ts';
import { queueCalls } from '../rules/call-queue.ts';
import {
  applyCorrections,
  declineAddress,
  declineFullName,
  genderOfPerson,
} from '#features/clients/rules/declension.ts';
import { purposeOf } from '../rules/script-choice.ts';
import { ACQUAINTED_DAYS, type ClientWord, type HourTries } from '../shapes/call.ts';
import { callSheet, type SheetContact, type SheetPerson } from '../shapes/contracts/call-sheet.ts';
import type { Callee } from '../shapes/contracts/my-day.ts';
import { describeSelf } from './own-voice.ts';
import { waysFor } from './queue.ts';

type Sheet = OutputOf<typeof callSheet>;

const HISTORY = 12;
const NEXT = 12;

export const callSheetApi = [
  reads(callSheet, async (context, { clientId }) => {
    const { db, scope, now, company } = context;
    const client = await findSheetClient(db, scope, clientId);
    if (!client) return refuse('not_found', {}, 404);
    const [queue, callees, wayIn, timeline] = await Promise.all([
      loadQueue(context, client.ownerId),
      loadCallees(db, scope, [clientId]),
      findWayIn(db, clientId),
      loadTimeline(db, { clientId, kinds: ['call', 'meeting'], limit: HISTORY, offset: 0 }, now),
    ]);
    const line = queue.today.find((one) => one.clientId === clientId) ?? null;
    const listed = queue.listed.find((one) => one.clientId === clientId);
    const reachable = callees.get(clientId) ?? NOBODY;
    const script = await findScriptFor(db, purposeOf(line?.reason ?? null), context.actor.locale, clientId);
    const people = await describePeople(context, clientId, reachable.people, queue.roundTries);
    const { id, name, city, address, note } = client;
    return {
      client: { id, name, city, address, note, timeZone: client.timeZone ?? company.timeZone },
      owner: client.ownerId && client.ownerName ? { id: client.ownerId, name: client.ownerName } : null,
      line: line && { reason: line.reason, now: line.now, from: line.from, why: [...line.why] },
      attempts: listed?.attempts ?? 0,
      ways: listed ? waysFor(line?.reason ?? null, listed, reachable) : [],
      caseId: listed?.caseId ?? null,
      asked: await askedOf(context, listed),
      people: people.filter((one) => one.roleKind !== 'gatekeeper'),
      gatekeepers: people.filter((one) => one.roleKind === 'gatekeeper'),
      companyPhones: reachable.companyPhones,
      acquaintances: [...(listed?.acquaintances ?? (await acquaintancesOf(context, clientId)))],
      wayIn: wayIn ?? { text: '', hours: null, by: null, at: null },
      history: timeline.rows.map(contactOf),
      script,
      values: {
        me: await describeSelf(context),
        company: company.shortName,
        client: name,
        product: client.product,
      },
      next: queue.today
        .filter((one) => one.now && one.clientId !== clientId)
        .slice(0, NEXT)
        .map((one) => ({ id: one.clientId, name: queue.nameOf(one.clientId) })),
    };
  }),
];

/** Of a client that is on no list one could look at. */
async function acquaintancesOf({ db, scope, today }: ReadContext, clientId: string) {
  const since = addDays(today, -ACQUAINTED_DAYS);
  return (await listAcquaintances(db, scope, { clientIds: [clientId], since })).get(clientId) ?? [];
}

/** The claims whose works are done and wait for the client's word. */
async function askedOf({ db }: ReadContext, listed: ListedClient | undefined): Promise<Sheet['asked']> {
  const { caseId = null, caseState = null } = listed ?? {};
  if (caseId === null || (caseState !== 'restored' && caseState !== 'offered')) return null;
  return { claims: await listAskedClaims(db, caseId) };
}

/** One's own queue; where the client is on somebody else's list, that person's. */
async function loadQueue({ db, scope, actor, now, company }: ReadContext, ownerId: string | null) {
  const own: readonly string[] = actor.listsOf;
  const employeeIds = ownerId && !own.includes(ownerId) ? [ownerId] : own;
  const [listed, roundTries, calendar] = await Promise.all([
    loadListedClients(db, scope, employeeIds, now, company.timeZone),
    loadRoundTries(db),
    loadCalendar(db),
  ]);
  const clock = { now, timeZone: company.timeZone, roundTries };
  const { today } = queueCalls(listed, { ...clock, isWorkingDay: (day) => isWorkingDay(calendar, day) });
  const names = new Map(listed.map((one) => [one.clientId, one.name]));
  return { listed, roundTries, today, nameOf: (id: string) => names.get(id) ?? '' };
}

async function describePeople(
  { db }: ReadContext,
  clientId: string,
  people: readonly Callee[],
  roundTries: readonly HourTries[],
): Promise<SheetPerson[]> {
  const ids = people.map(({ id }) => id);
  const [names, forms, tries] = await Promise.all([
    listPersonNames(db, ids),
    listNameForms(db, ids),
    loadPersonTries(db, clientId),
  ]);
  const whole = [...tries.values()].flat();
  return people.flatMap((person) => {
    const name = names.get(person.id);
    if (!name) return [];
    const corrections = forms.filter(({ personId }) => personId === person.id);
    const layers = [roundTries, mergeHours(whole), tries.get(person.id) ?? []];
    return [{ ...person, ...describeName(name, corrections), bestHours: bestHours(layers) }];
  });
}

/** A person's name in all cases, with what was put right by hand. */
function describeName(name: SheetName, corrections: readonly NameForm[]) {
  const of = (subject: string) => corrections.filter((one) => one.subject === subject);
  const address = applyCorrections(declineAddress(name, name.addressAs, name.gender), of('address'));
  const full = applyCorrections(declineFullName(name, name.gender), of('name'));
  const fitting = of('address').filter(({ madeFrom }) => madeFrom === address.forms.nominative);
  return {
    gender: genderOfPerson(name, name.gender),
    note: name.note,
    addressForms: { ...address.forms },
    nameForms: { ...full.forms },
    unsure: address.unsure || full.unsure,
    corrected: fitting.map(({ nameCase }) => nameCase),
  };
}

function mergeHours(tries: readonly HourTries[]): HourTries[] {
  const merged = new Map<number, HourTries>();
  for (const one of tries) {
    const known = merged.get(one.hour) ?? { hour: one.hour, calls: 0, reached: 0 };
    merged.set(one.hour, {
      hour: one.hour,
      calls: known.calls + one.calls,
      reached: known.reached + one.reached,
    });
  }
  return [...merged.values()];
}

function contactOf(row: Awaited<ReturnType<typeof loadTimeline>>['rows'][number]): SheetContact {
  const data = row.data as { reason?: string | null; note?: string | null; word?: ClientWord | null };
  return {
    id: row.id,
    kind: row.kind === 'meeting' ? 'meeting' : 'call',
    at: row.at,
    who: row.who,
    person: row.person,
    what: row.what,
    words: [data.reason, data.note].filter(Boolean).join(' · ') || null,
    word: data.word ?? null,
  };
}
