import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { missingYears, workingDaysBetween } from '#features/staff/rules/working-calendar.ts';
import { daysBetween } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { countRoundClients, EMPTY_LIST, type ListSize, measureLists } from '../data/list-size.ts';
import { insertParticipant } from '../data/participant.ts';
import { copyRelations, listEmployeesOfRound } from '../data/relation.ts';
import { countRelations } from '../data/relation-list.ts';
import {
  findRound,
  insertRound,
  listRounds as queryRounds,
  type RoundCard,
  type RoundRow,
  updateRound,
} from '../data/round.ts';
import {
  loadRoundPlan,
  normsOf,
  openRoomOf,
  quotaParticipantOf,
  type RoundPlan,
  roomOf,
} from '../data/round-plan.ts';
import { loadStartFacts, waysToClose } from '../data/start-facts.ts';
import { findProgramme, listFormChoices } from '../data/programme.ts';
import { listWorkedDays, weeklyNormOf } from '../rules/quota.ts';
import { listStartProblems, requireOpen } from '../rules/round-state.ts';
import type { RoundView } from '../shapes/contracts/rounds.ts';
import { getRound, listRounds, saveRound } from '../shapes/contracts/rounds.ts';
import { LONGEST_ROUND_DAYS } from '../shapes/programme.ts';
import type { Dedication } from '../shapes/quota.ts';
import { nameFacts } from './named-refusal.ts';
import { ensureProgramme } from './programme.ts';
import { headOf, holdRound, readRound } from './which-round.ts';

type Card = ParsedInputOf<typeof saveRound>;

export const roundsApi = [
  reads(listRounds, async ({ db, scope }) => {
    const rounds = await queryRounds(db);
    return { rows: rounds.filter((round) => scope.all || round.state !== 'planned').map(headOf) };
  }),

  reads(getRound, async (context, { roundId }) => {
    const { db, company, today, scope } = context;
    const round = await readRound(context, roundId);
    if (!round) return emptyView(normsOf(await findProgramme(db), company));
    const plan = await loadRoundPlan(db, round, company, today);
    const sizes = await measureLists(db, round.id);
    const counts = await countRoundClients(db, round);
    const seen = plan.participants.filter(
      (participant) => scope.all || scope.listsOf.includes(participant.employeeId),
    );
    const capacity = plan.participants.reduce((sum, one) => sum + roomOf(plan, one), 0);
    const missing = round.state === 'planned' ? counts.clients - capacity : 0;
    const problems =
      scope.all && round.state === 'planned' ? listStartProblems(await loadStartFacts(db, plan, today)) : [];
    const pairs = scope.all ? await countRelations(db, round.id) : { pairs: 0, unknown: 0 };
    return {
      round: headOf(round),
      leader: plan.programme?.leader ?? null,
      norms: plan.norms,
      time: {
        workingDays: workingDaysBetween(plan.calendar, round.startsOn, round.endsOn),
        workingDaysLeft: workingDaysBetween(plan.calendar, plan.left.from, plan.left.to),
        missingYears: missingYears(plan.calendar, round.startsOn, round.endsOn),
      },
      participants: seen.map((participant) =>
        shownParticipant(plan, participant, sizes.get(participant.id) ?? EMPTY_LIST),
      ),
      totals: {
        ...counts,
        counted: [...sizes.values()].reduce((sum, list) => sum + list.counted, 0),
        capacity,
        short: missing > 0 ? waysToClose(plan, missing) : null,
      },
      relations: { pairs: pairs.pairs, known: pairs.pairs - pairs.unknown },
      obstacles: await Promise.all(
        problems.map(async ({ code, facts }) => ({ code, facts: { ...(await nameFacts(db, facts)) } })),
      ),
    };
  }),

  writes(saveRound, async (context, input) => {
    checkDates(input);
    await checkForm(context, input.formCode);
    return input.id === undefined ? plan(context, input) : change(context, input.id, input);
  }),
];

async function plan(context: WriteContext, { copyFromRoundId, ...card }: Card) {
  const { tx, changed } = context;
  const programmeId = await ensureProgramme(context);
  const source = copyFromRoundId === undefined ? undefined : await findRound(tx, copyFromRoundId);
  if (copyFromRoundId !== undefined && !source) refuse('not_found', {}, 404);
  const id = newId<'round'>();
  await insertRound(tx, { id, programmeId, ...cardOf(card) });
  changed({ entity: 'round', id, before: null, after: cardOf(card) });
  if (source) await copyPlan(context, source, id);
  return { id, version: 1 };
}

async function copyPlan({ tx, changed }: WriteContext, source: RoundRow, roundId: string): Promise<void> {
  for (const row of await listEmployeesOfRound(tx, source.id)) {
    const card = {
      employeeId: row.employee_id,
      dedication: row.dedication as Dedication,
      weeklyQuota: row.weekly_quota,
      fromDay: null,
      toDay: null,
    };
    const id = await insertParticipant(tx, roundId, card);
    changed({ entity: 'participant', id, before: null, after: { roundId, ...card } });
  }
  await copyRelations(tx, source.id, roundId);
}

async function change(context: WriteContext, id: string, card: Card) {
  const before = await holdRound(context, id);
  if (before.version !== card.version) refuse('changed_meanwhile', { version: before.version });
  requireOpen(before.state);
  if (before.state === 'running' && before.startsOn !== card.startsOn) refuse('round_start_fixed');
  const version = await updateRound(context.tx, id, cardOf(card));
  context.changed({ entity: 'round', id, before: cardOf(before), after: cardOf(card) });
  return { id, version };
}

function checkDates({ startsOn, endsOn }: Card): void {
  if (endsOn < startsOn) refuse('round_dates_backwards', {}, 422);
  if (daysBetween(startsOn, endsOn) >= LONGEST_ROUND_DAYS) {
    refuse('round_too_long', { days: LONGEST_ROUND_DAYS }, 422);
  }
}

async function checkForm({ tx }: WriteContext, code: string | null): Promise<void> {
  if (code === null) return;
  if (!(await listFormChoices(tx)).some((form) => form.code === code)) refuse('round_form_unknown', {}, 404);
}

function cardOf({ name, startsOn, endsOn, formCode }: RoundCard): RoundCard {
  return { name, startsOn, endsOn, formCode };
}

function shownParticipant(plan: RoundPlan, participant: RoundPlan['participants'][number], list: ListSize) {
  const { id, employeeId, name, dedication, fromDay, toDay, weeklyQuota, absences } = participant;
  const quota = quotaParticipantOf(participant, plan.round);
  return {
    id,
    employee: { id: employeeId, name },
    dedication,
    fromDay,
    toDay,
    weeklyQuota,
    norm: weeklyNormOf(quota, plan.norms),
    workedDays: listWorkedDays(quota, plan.span, plan.calendar).length,
    capacity: roomOf(plan, participant),
    capacityLeft: roomOf(plan, participant, plan.left),
    room: Math.max(0, openRoomOf(plan, participant, list.counted) - (list.clients - list.counted)),
    absences,
    list,
  };
}

function emptyView(norms: RoundView['norms']): RoundView {
  return {
    round: null,
    leader: null,
    norms,
    time: { workingDays: 0, workingDaysLeft: 0, missingYears: [] },
    participants: [],
    totals: { clients: 0, placed: 0, counted: 0, value: 0, capacity: 0, short: null },
    relations: { pairs: 0, known: 0 },
    obstacles: [],
  };
}
