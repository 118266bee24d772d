// What follows a failed quality check in the demo: receipts, works, the client's word, and sometimes «нет».
import { addDays } from '#kernel/day.ts';
import type { Talk } from './answers.ts';
import type { DemoClient } from './clients.ts';
import { placeCode } from './code-lists.ts';
import { freshId, type Stage } from './life.ts';
import type { Script } from './visits.ts';

/** Works that the client does not accept the first time. */
const EVERY_FIFTH = 5;
/** What is mended for now, what waits for the client, and what hurts more or less than usual. */
const EVERY_SIXTH = 6;
const EVERY_SEVENTH = 7;
const SEVERITIES = ['critical', 'minor'] as const;
/** A fault of the same place and cause in these days is one fault. */
const COMMON_DAYS = 4;
const WORKERS = ['worker', 'worker-1', 'worker-2'] as const;

export function createRecovery(
  stage: Stage,
  script: string | null,
  resume: (who: string, client: DemoClient, questionnaireId: string) => Promise<void>,
) {
  const { random, diary } = stage;
  let asked = 0;
  let planned = 0;
  /** Open works by place and cause, so that a common fault is mended once. */
  const common = new Map<string, { workId: string; day: string }>();

  interface Trouble {
    who: string;
    client: DemoClient;
    questionnaireId: string;
    fault: NonNullable<Talk['fault']>;
    script: Script | null;
  }
  type Case = Trouble & { caseId: string };

  async function begin(begun: Trouble): Promise<void> {
    const { client, script } = begun;
    const { rows } = await stage.act('service', 'quality.list', { clientId: client.id });
    const caseId: string | undefined = rows[0]?.id;
    if (!caseId) return;
    if (script === 'paused') return;
    const trouble = { ...begun, caseId };
    const days = (low: number, high: number) => (script ? low : random.whole(low, high));
    diary.note(stage.later(0, 18), () =>
      stage.act('leader', 'quality.receive-copy', { caseId, copy: 'leader' }),
    );
    diary.note(stage.later(days(0, 2), 17, 30), async () => {
      await stage.act('service', 'quality.receive-copy', { caseId, copy: 'service_manager' });
      diary.note(stage.later(days(1, 2), 10, 15), () => plan(trouble));
    });
  }

  async function plan(trouble: Case): Promise<void> {
    const { caseId, fault, client } = trouble;
    const card = await stage.act('service', 'quality.get', { caseId });
    planned += 1;
    if (planned % 4 === 1) {
      await stage.act('service', 'quality.assess', {
        caseId,
        severity: random.pick(SEVERITIES),
        reason: 'Созвонились с клиентом и уточнили',
      });
    }
    const claimIds = card.claimList.map((claim: { id: string }) => claim.id);
    const codes = { causeCode: fault.code, placeCode: placeCode(client.place) };
    if (await joined(trouble, claimIds, codes)) return;
    const workId = freshId();
    const worker = random.pick(WORKERS);
    await stage.act('service', 'quality.plan-work', {
      caseId,
      workId,
      title: fault.work,
      claimIds,
      ownerEmployeeId: stage.actors.get(worker)?.employeeId,
      dueOn: stage.later(random.whole(3, 6), 18).slice(0, 10),
      cause: fault.cause,
      place: client.place,
      ...codes,
    });
    common.set(`${client.place}${fault.code}`, { workId, day: stage.now().slice(0, 10) });
    if (planned % EVERY_SEVENTH === 3 && !trouble.script) {
      await stage.act('service', 'quality.wait-for-client', { caseId, what: 'Пропуск и доступ в щитовую' });
      // The last of them is still awaited.
      const until = stage.later(random.whole(2, 4), 9, 40);
      diary.note(until, () =>
        stage.act(trouble.who, 'quality.end-wait', { caseId, words: 'Пропуск выписан, монтажников ждут' }),
      );
      diary.note(until, async () => carryOut(trouble, workId, worker));
      return;
    }
    carryOut(trouble, workId, worker);
  }

  /** The same fault at the same place a few days ago is the same work. */
  async function joined(trouble: Case, claimIds: string[], codes: object): Promise<boolean> {
    const { caseId, client, fault, script: scripted } = trouble;
    const same = common.get(`${client.place}${fault.code}`);
    if (!same || scripted || same.day < addDays(stage.now().slice(0, 10), -COMMON_DAYS)) return false;
    const { rows } = await stage.act('service', 'quality.works', { state: 'open', limit: 200 });
    if (!rows.some((row: { id: string }) => row.id === same.workId)) return false;
    await stage.act('service', 'quality.join-work', { caseId, workId: same.workId, claimIds, ...codes });
    diary.note(stage.later(random.whole(5, 8), 12, 30), () => ask(trouble));
    return true;
  }

  function carryOut(trouble: Case, workId: string, worker: (typeof WORKERS)[number]): void {
    const { fault, caseId } = trouble;
    const provisional = planned % EVERY_SIXTH === 2 && !trouble.script;
    diary.note(stage.later(1, 9, 30), () => stage.act(worker, 'quality.start-work', { workId }));
    diary.note(stage.later(trouble.script ? 2 : random.whole(2, 7), 16, 20), async () => {
      await measure(caseId, worker);
      const cost = random.whole(2, 90) * 50_000;
      await stage.act(worker, 'quality.restore-work', { workId, result: fault.result, provisional, cost });
      if (trouble.script === 'restored') return;
      diary.note(stage.later(trouble.script ? 0 : random.whole(0, 2), 16, 50), () => ask(trouble));
    });
  }

  /** What failed in the talk is measured again, and holds. */
  async function measure(caseId: string, worker: (typeof WORKERS)[number]): Promise<void> {
    const card = await stage.act('service', 'quality.get', { caseId });
    for (const { criterion, bound, boundIs, phase } of card.measurements) {
      if (phase !== 'before' || bound === null) continue;
      const value =
        Math.round(bound * (boundIs === 'at_least' ? 1.04 + (random.chance(0.5) ? 0.1 : 0) : 0.8) * 10) / 10;
      const measurement = { measurementId: freshId(), caseId, criterion, value, takenAt: stage.now() };
      await stage.act(worker, 'quality.note-measurement', {
        ...measurement,
        note: 'Замер у клиента вечером',
      });
    }
  }

  /** After «нет» the same works are open again and need a new date. */
  async function planAgain(trouble: Case): Promise<void> {
    const card = await stage.act('service', 'quality.get', { caseId: trouble.caseId });
    const ownerEmployeeId = stage.actors.get('worker')?.employeeId;
    for (const work of card.workList.filter((one: { state: string }) => one.state !== 'done')) {
      const dueOn = stage.later(4, 18).slice(0, 10);
      const reason = 'Клиент не подтвердил, берёмся снова';
      await stage.act('service', 'quality.replan-work', { workId: work.id, ownerEmployeeId, dueOn, reason });
      diary.note(stage.later(random.whole(2, 4), 15, 10), async () => {
        // A common work may have been mended again for another client who had refused.
        const { state } = await stage.act('service', 'quality.get', { caseId: trouble.caseId });
        if (state === 'in_work') {
          await stage.act('worker', 'quality.restore-work', {
            workId: work.id,
            result: trouble.fault.result,
          });
        }
        diary.note(stage.later(1, 12, 20), () => ask(trouble));
      });
    }
  }

  async function ask(trouble: Case): Promise<void> {
    const { who, client, caseId } = trouble;
    // A common work may have been opened again for somebody else meanwhile, or this client asked already.
    if ((await stage.act('service', 'quality.get', { caseId })).state !== 'restored') return;
    if (random.chance(0.4)) {
      await stage.act(who, 'quality.send-link', {
        caseId,
        linkId: freshId(),
        personId: await stage.personAt(client),
        byLetter: false,
      });
    } else {
      await stage.act(who, 'quality.tell-client', { caseId, channel: 'phone' });
    }
    if (!trouble.script && random.chance(0.15)) return;
    if (!trouble.script) asked += 1;
    const refused = !trouble.script && asked % EVERY_FIFTH === 2;
    diary.note(stage.later(trouble.script ? 1 : random.whole(1, 3), 11, 10), () => answer(trouble, refused));
  }

  async function answer(trouble: Case, refused: boolean): Promise<void> {
    const { who, client, caseId, questionnaireId } = trouble;
    const card = await stage.act(who, 'quality.get', { caseId });
    if (card.state !== 'offered') return;
    await stage.act(who, 'touches.log-call', {
      id: freshId(),
      clientId: client.id,
      personId: await stage.personAt(client),
      outcome: 'talked',
      scriptVersionId: script,
      word: {
        answer: refused ? 'no' : 'yes',
        words: refused
          ? 'Днём стало лучше, но вчера вечером опять рассыпался звонок'
          : 'Проверили вчера целый день, всё держится',
        claimIds: refused ? card.claimList.map((claim: { id: string }) => claim.id) : [],
      },
    });
    if (refused) {
      diary.note(stage.later(1, 12), () => planAgain(trouble));
      return;
    }
    if (!trouble.script && random.chance(0.8)) {
      diary.note(stage.later(random.whole(2, 4), 14, 30), () => resume(who, client, questionnaireId));
    }
  }

  return { begin };
}
