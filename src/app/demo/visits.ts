// Calls, meetings and questionnaires of the demo's participants.
import { prepareForm, type PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import type { Answers, AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import { listWorkingDays } from '#features/staff/rules/working-calendar.ts';
import { addDays, dayAt, type Day, type Instant, instantAt } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { answerForm, type Talk } from './answers.ts';
import { FAULTS } from './catalogue.ts';
import { type DeadEnd, deadEnd } from './dead-ends.ts';
import type { DemoClient } from './clients.ts';
import type { HeardScripts } from './call-scripts.ts';
import { callTime, laterStart, workingDayBefore } from './call-times.ts';
import { freshId, type Stage, ZONE } from './life.ts';
import { createPromises } from './promises.ts';
import { createRandom } from './random.ts';
import { createRecovery } from './recovery.ts';
import type { Lists } from './round.ts';
import { EMPLOYEES } from './staff.ts';

const SLOTS = [10, 12, 14, 16] as const;
/** Nodes that spoil many clients' quality: the bottlenecks the register should show. */
const WEAK_PLACES = new Set(['Узел «Брагино»', 'Кольцо «Север»']);

/**
 * Visits that stop at a wanted state whatever day the demo is made on, each so many working days before it:
 * chance alone would leave a colour of the circle empty now and then.
 */
export type Script = 'complete' | 'handed_in' | 'returned' | 'met' | 'paused' | 'restored' | 'confirmed';
const SCRIPTS: readonly (readonly [Script, number])[] = [
  ['complete', 1],
  ['handed_in', 2],
  ['met', 3],
  ['paused', 4],
  ['returned', 5],
  ['restored', 7],
  ['confirmed', 9],
];
const FAULTY: readonly Script[] = ['paused', 'restored', 'confirmed'];

const UNANSWERED: DeadEnd = { outcome: 'not_reached' };

/** A talk without a meeting: they ask to be called when the next call was made, or it is left open. */
function talkEnd(next: Instant | null, at: Instant): DeadEnd {
  return next && next > at
    ? { outcome: 'call_back', callBackAt: next, note: 'Просили набрать в другой день' }
    : { outcome: 'talked', note: 'Обещали посмотреть календарь' };
}

function scripted(script: Script) {
  return { fault: FAULTY.includes(script) ? FAULTS[1] : null, unfinished: script === 'met' ? 12 : null };
}

/** Talks before the one in which a meeting is agreed, and calls in vain before each: about every second talk agrees. */
const TALKS_BEFORE = [0, 0, 0, 1, 1, 1, 2, 2] as const;
const VAIN_CALLS = [0, 0, 0, 1, 1, 1, 2, 3] as const;
/** Of the clients nobody has met yet, by their place in the queue: how often they were called in vain before. */
const STILL_SILENT = [1, 2, 3, 4, 2, 1] as const;

export function createVisits(stage: Stage, scripts: HeardScripts) {
  const { random, diary } = stage;
  /** Calls have a chance of their own, so that the rest of the story stays the same. */
  const ringing = createRandom(61);
  const scriptFor = scripts.firstTalk;
  const pace = createRandom(59);
  const promise = createPromises(stage);
  const forms = new Map<string, PreparedForm>();
  const recovery = createRecovery(stage, scripts.restored, resumeVisit);
  /** Meetings from this moment on are seen by whoever opens the demo. */
  let ahead: Instant = '';
  let aheadCount = 0;
  /** Nobody calls before the round begins. */
  let begins: Day = '';

  /** Plans every participant's meetings from the round's third day to a few days ahead of today. */
  function noteAll(lists: Lists, roundStart: Day, today: Day): void {
    let person = 0;
    ahead = instantAt(today, 0, 0, ZONE);
    begins = roundStart;
    for (const { key, round } of EMPLOYEES) {
      if (!round) continue;
      const perDay = ((round.dedication === 'dedicated' ? 15 : 5) / 5) * round.pace;
      const days = listWorkingDays(stage.calendar, addDays(roundStart, 2), addDays(today, 4));
      const queue = [...(lists.get(key) ?? [])];
      let owed = 0;
      for (const day of days) {
        owed += perDay;
        for (let slot = 0; owed >= 1 && slot < SLOTS.length && queue.length > 0; slot += 1) {
          owed -= 1;
          const client = stage.clients.get(queue.shift() ?? '');
          if (client) noteVisit(key, client, instantAt(day, SLOTS[slot] ?? 10, 0, ZONE));
        }
      }
      const last = listWorkingDays(stage.calendar, roundStart, addDays(today, -1));
      for (const [script, before] of SCRIPTS) {
        if (random.chance(0.55) && key !== 'manager') continue;
        const client = stage.clients.get(queue.pop() ?? '');
        const day = last.at(-before);
        if (client && day) noteVisit(key, client, instantAt(day, 9, 0, ZONE), script);
      }
      person += 1;
      // Beyond those booked, some have been called without success.
      for (const [place, id] of queue.slice(0, 6).entries()) {
        const client = stage.clients.get(id);
        if (!client) continue;
        const since = workingDayBefore(stage.calendar, today, 9, roundStart);
        const silent = STILL_SILENT[place] ?? 0;
        for (const day of listWorkingDays(stage.calendar, since, today).slice(0, silent))
          noteVainCall(key, client, callTime(ringing, day, false, ZONE), UNANSWERED);
        noteVainCall(
          key,
          client,
          callTime(
            ringing,
            workingDayBefore(stage.calendar, today, random.whole(1, 4), roundStart),
            false,
            ZONE,
          ),
          deadEnd(place, person),
        );
      }
    }
  }

  function noteVisit(who: string, client: DemoClient, at: Instant, script: Script | null = null): void {
    const before = (day: Day, days: number) => workingDayBefore(stage.calendar, day, days, begins);
    const bookedOn = before(dayAt(at, ZONE), random.whole(1, 3));
    const bookedAt = callTime(ringing, bookedOn, true, ZONE);
    noteCallsBefore(who, client, bookedOn, before);
    diary.note(bookedAt, async () => {
      const meeting = await book(who, client, at);
      if (meeting.at > ahead && (aheadCount += 1) % 2 === 1) noteMove(who, meeting, bookedAt);
      diary.note(meeting.at, () => hold(who, client, meeting.id, script));
    });
  }

  /** What it took to reach somebody who agrees: calls in vain, and talks that ended in «call again». */
  function noteCallsBefore(
    who: string,
    client: DemoClient,
    bookedOn: Day,
    before: (day: Day, days: number) => Day,
  ): void {
    let day = bookedOn;
    let next: Instant | null = null;
    const step = (answered: boolean) => {
      const earlier = before(day, 1);
      if (earlier >= day) return;
      day = earlier;
      const at = callTime(ringing, day, answered, ZONE);
      if (at > stage.now()) noteVainCall(who, client, at, answered ? talkEnd(next, at) : UNANSWERED);
      next = at;
    };
    for (let talks = ringing.pick(TALKS_BEFORE); talks >= 0; talks -= 1) {
      for (let vain = ringing.pick(VAIN_CALLS); vain > 0; vain -= 1) step(false);
      if (talks > 0) step(true);
    }
  }

  /** Books the wanted hour, or the next one that is free, as people do. */
  async function book(who: string, client: DemoClient, wanted: Instant) {
    const personId = await stage.personAt(client);
    let at = wanted;
    for (let later = 0; ; later += 1) {
      const id = freshId();
      try {
        await stage.act(who, 'touches.book-meeting', {
          id,
          clientId: client.id,
          personId,
          startsAt: at,
          minutes: 60,
          callId: freshId(),
          scriptVersionId: scriptFor(client.id),
          invite: at > ahead,
        });
        return { id, at };
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'meeting_clashes' || later > 30) throw error;
        at = laterStart(stage.calendar, at, ZONE);
      }
    }
  }

  /** Some clients call back and ask for half an hour later. */
  function noteMove(who: string, meeting: { id: string; at: Instant }, bookedAt: Instant): void {
    const shifted = (at: Instant, minutes: number) =>
      new Date(Date.parse(at) + minutes * 60_000).toISOString();
    diary.note(shifted(bookedAt, 50), async () => {
      await stage.act(who, 'touches.reschedule', {
        id: meeting.id,
        version: 1,
        startsAt: shifted(meeting.at, 30),
        minutes: 60,
        reasonCode: 'client_asked',
        evenIf: ['overlaps_own'],
      });
    });
  }

  function noteVainCall(who: string, client: DemoClient, at: Instant, end?: DeadEnd): void {
    diary.note(at, async () => {
      const callBack = random.chance(0.3);
      await stage.act(who, 'touches.log-call', {
        id: freshId(),
        clientId: client.id,
        personId: await stage.personAt(client),
        ...(end ??
          (callBack
            ? {
                outcome: 'call_back',
                callBackAt: stage.later(1, 11, 30),
                note: 'Просили набрать завтра до обеда',
              }
            : { outcome: 'not_reached' })),
        scriptVersionId: scriptFor(client.id),
      });
    });
  }

  async function hold(
    who: string,
    client: DemoClient,
    meetingId: string,
    script: Script | null,
  ): Promise<void> {
    if (!script && random.chance(0.05)) {
      await stage.act(who, 'touches.mark-meeting', {
        id: meetingId,
        version: 1,
        state: 'no_show',
        reason: 'Заболел, перенесли',
      });
      noteVisit(who, client, stage.later(4, 11));
      return;
    }
    const id = freshId();
    const begun = await stage.act(who, 'questionnaires.begin', { id, clientId: client.id, meetingId });
    const { fault, unfinished } = script ? scripted(script) : byChance(client);
    const start = Date.parse(stage.now());
    diary.note(new Date(start + 50 * 60_000).toISOString(), () =>
      fill(who, client, begun.id, { fault, most: unfinished, script }),
    );
  }

  function byChance(client: DemoClient) {
    const weak = WEAK_PLACES.has(client.place);
    const fault = random.chance(weak ? 0.5 : 0.13) ? (weak ? FAULTS[0] : random.pick(FAULTS)) : null;
    return { fault, unfinished: !fault && random.chance(0.05) ? random.whole(8, 20) : null };
  }

  /** For every third client, a company some way down the list. */
  function wentTo(client: DemoClient): string | undefined {
    const all = [...stage.clients.values()];
    const at = all.indexOf(client);
    return at % 3 === 0 ? all[(at + 17) % all.length]?.name : undefined;
  }

  async function fill(
    who: string,
    client: DemoClient,
    id: string,
    { fault, most, script }: { fault: Talk['fault']; most: number | null; script: Script | null },
  ): Promise<void> {
    const whole = await read(who, id);
    const talk = {
      random,
      day: stage.now().slice(0, 10),
      fault,
      contractedMbps: client.mbps,
      wentTo: wentTo(client),
    };
    const made = answerForm(
      whole.form,
      whole.facts,
      whole.answers,
      talk,
      (count) => most !== null && count >= most,
    );
    await send(who, id, made);
    await promise(who, id, made);
    if (most !== null) {
      // Cut short by the client: goes on another day, or still waits.
      if (!script && random.chance(0.6))
        diary.note(stage.later(random.whole(2, 5), 15), () =>
          fill(who, client, id, { fault: null, most: null, script: null }),
        );
      return;
    }
    if (fault) {
      await stage.act(who, 'questionnaires.pause-quality', { id });
      await recovery.begin({ who, client, questionnaireId: id, fault, script });
      return;
    }
    await finish(who, id, script);
  }

  async function resumeVisit(who: string, client: DemoClient, id: string): Promise<void> {
    await stage.act(who, 'questionnaires.resume', { id });
    const whole = await read(who, id);
    const talk = { random, day: stage.now().slice(0, 10), fault: null, contractedMbps: client.mbps };
    await send(who, id, answerForm(whole.form, whole.facts, whole.answers, talk));
    await finish(who, id);
  }

  async function finish(who: string, id: string, script: Script | null = null): Promise<void> {
    await stage.act(who, 'questionnaires.complete', { id });
    if (script === 'complete') return;
    const lazy = !script && random.chance(0.12);
    diary.note(stage.later(lazy ? random.whole(1, 4) : 0, 17, 40), () =>
      handIn(who, id, random.chance(0.06), script),
    );
  }

  async function handIn(who: string, id: string, poor: boolean, script: Script | null = null): Promise<void> {
    await stage.act(who, 'questionnaires.hand-in', { id });
    if (script === 'handed_in') return;
    diary.note(stage.later(random.whole(1, 2), 9, 40), async () => {
      if (!poor && script !== 'returned') {
        await stage.act('leader', 'questionnaires.accept', { id });
        return;
      }
      await stage.act('leader', 'questionnaires.return', {
        id,
        reason: 'Планы клиента записаны в двух словах: уточните по телефону и допишите.',
      });
      if (script === 'returned') return;
      diary.note(stage.later(random.whole(1, 3), 12), async () => {
        await stage.act(who, 'questionnaires.reopen', { id });
        await stage.act(who, 'questionnaires.complete', { id });
        await handIn(who, id, false);
      });
    });
  }

  async function read(who: string, id: string) {
    const whole = await stage.act(who, 'questionnaires.get', { id, withForm: true });
    let form = forms.get(whole.formVersionId);
    if (!form) {
      form = prepareForm(whole.form);
      forms.set(whole.formVersionId, form);
    }
    const answers: Answers = Object.fromEntries(
      whole.answers.map((answer: { key: string; value: AnswerValue }) => [answer.key, answer.value]),
    );
    return { form, facts: whole.facts as InterviewFacts, answers };
  }

  /** How long people talk before this is written down; a chance of its own, so that the story stays the same. */
  function minutesFor(value: AnswerValue): number {
    const told = typeof value === 'string' && value.length > 12;
    return told ? 1.5 + pace.next() * 4 : 0.2 + pace.next() * 0.8;
  }

  async function send(
    who: string,
    questionnaireId: string,
    made: { key: string; value: AnswerValue }[],
  ): Promise<void> {
    if (made.length === 0) return;
    const deviceId = freshId();
    let at = Date.parse(stage.now());
    const ops = made.map(({ key, value }) => {
      at += minutesFor(value) * 60_000;
      const deviceAt = new Date(at).toISOString();
      return { opId: freshId(), key, value, baseOpId: null, deviceId, deviceAt };
    });
    await stage.act(who, 'questionnaires.answer', { questionnaireId, ops });
  }

  return { noteAll };
}
