// What becomes of each case, in the proportions of a city's complaints portal: of those closed by the servants 59 %
// were confirmed by the person who complained, one in forty was declared unmended and reopened, the rest stayed silent.
import { newId } from '#kernel/ids.ts';
import type { Caller } from './caller.ts';
import type { Ground } from './ground.ts';

export const ENDS = [
  'confirmed',
  'refused',
  'silent',
  'in_work',
  'waiting',
  'withdrawn',
  'accepted',
] as const;
export type End = (typeof ENDS)[number];

/** Shares in thousandths; together 1000. */
const SHARES: readonly (readonly [End, number])[] = [
  ['confirmed', 590],
  ['refused', 25],
  ['silent', 335],
  ['in_work', 25],
  ['waiting', 10],
  ['withdrawn', 10],
  ['accepted', 5],
];

/** How case `n` ends: spread evenly, so that every run of a few hundred has the mix. */
export function endOf(n: number): End {
  let at = (n * 617) % 1000;
  for (const [end, share] of SHARES) {
    if (at < share) return end;
    at -= share;
  }
  return 'silent';
}

const DEVICE = '018f0000-0000-7000-8000-000000000003';
const CAUSES = ['line.break', 'node.load', 'settings.speed', 'people.answer', 'outside.client'];

/** One case from the failed check to its end, a request a step; `now` is what the server's clock shows. */
export async function* liveCase(call: Caller, ground: Ground, n: number, now: () => string) {
  const client = ground.clients[n];
  const worker = ground.workers[n % ground.workers.length];
  if (!client || !worker) throw new Error('no such client');
  const { curator, clientId } = client;
  const { leader, manager, director } = ground;
  const op = (key: string, value: unknown) => ({
    opId: newId(),
    key,
    value,
    baseOpId: null,
    deviceId: DEVICE,
    deviceAt: now(),
  });
  const questionnaireId = newId();
  const claims = [1, 2].slice(0, 1 + (n % 2)).map((one) => ({
    id: newId(),
    what: `Замечание ${one} клиента ${n}`,
    servicePointId: null,
    place: 'основной офис',
    since: now().slice(0, 10),
    sinceApproximate: true,
    frequency: 'daily',
    words: 'Вечером рвётся',
  }));
  yield await call(curator, 'questionnaires.take-in', {
    id: questionnaireId,
    clientId,
    ending: 'pause',
    ops: [
      op('met_on', now().slice(0, 10)),
      op('people/new', { persons: [] }),
      op('speed/mbit', 40),
      op('speed/claims', { claims }),
    ],
  });
  const { rows } = await call(manager, 'quality.list', { clientId, view: 'all' });
  const caseId: string = rows[0].id;
  yield await call(leader, 'quality.receive-copy', { caseId, copy: 'leader' });
  if (n % 3 !== 0) yield await call(manager, 'quality.receive-copy', { caseId, copy: 'service_manager' });
  if (n % 5 === 0)
    yield await call(manager, 'quality.assess', {
      caseId,
      severity: n % 2 ? 'critical' : 'minor',
      reason: 'Уточнили',
    });
  const { claimList } = await call(manager, 'quality.get', { caseId });
  const claimIds = claimList.map(({ id }: { id: string }) => id);
  const end = endOf(n);
  const word = (channel: string) => ({ caseId, channel, saidBy: 'Пётр Ильич', saidAt: now() });
  if (end === 'withdrawn' && n % 2) {
    yield await call(curator, 'quality.record-withdrawal', { ...word('phone'), words: 'Уже не нужно' });
    return;
  }
  const workId = newId();
  const dueOn = new Date(Date.parse(now()) + (3 + (n % 5)) * 86_400_000).toISOString().slice(0, 10);
  const plan = { caseId, workId, title: 'Работа', claimIds, ownerEmployeeId: worker.employeeId, dueOn };
  yield await call(manager, 'quality.plan-work', { ...plan, causeCode: CAUSES[n % CAUSES.length] });
  // One in thirteen gets a work too many, noticed at once or when the right one is done.
  const mistaken = n % 13 === 0 ? newId() : null;
  const cancel = { caseId, workId: mistaken, reason: 'Назначена по ошибке' };
  if (mistaken) yield await call(manager, 'quality.plan-work', { ...plan, workId: mistaken });
  if (mistaken && n % 2 === 0) yield await call(manager, 'quality.cancel-work', cancel);
  yield await call(worker.token, 'quality.start-work', { workId });
  if (end === 'waiting' || n % 17 === 0) {
    yield await call(manager, 'quality.wait-for-client', { caseId, what: 'Пропуск' });
    if (end === 'waiting') return;
    yield await call(curator, 'quality.end-wait', { caseId, words: 'Есть' });
  }
  if (end === 'withdrawn') {
    yield await call(curator, 'quality.record-withdrawal', { ...word('phone'), words: 'Уже не нужно' });
    return;
  }
  if (end === 'accepted') {
    yield await call(manager, 'quality.declare-unfixable', { caseId, reason: 'Линия чужая' });
    yield await call(director, 'quality.judge-unfixable', { caseId, approve: true });
    const letter = { ...word('mail'), words: 'Согласны' };
    yield await call(curator, 'quality.record-acceptance', { ...letter, accepts: true });
    return;
  }
  if (end === 'in_work') return;
  const restore = { workId, result: 'Готово', provisional: n % 11 === 0 };
  yield await call(worker.token, 'quality.restore-work', restore);
  if (mistaken && n % 2) yield await call(manager, 'quality.cancel-work', cancel);
  // One in nineteen gets a work too many when everything is done.
  if (n % 19 === 0) {
    const late = newId();
    yield await call(manager, 'quality.plan-work', { ...plan, workId: late });
    yield await call(manager, 'quality.cancel-work', { ...cancel, workId: late });
  }
  if (end === 'silent' && n % 4 === 0) return;
  const token = await ask(call, client, caseId, n);
  yield token;
  if (end === 'silent') return;
  if (end === 'refused') {
    const no = { ...word('phone'), answer: 'no', words: 'Вечером снова рвётся' };
    yield await call(curator, 'quality.record-answer', no);
    const replan = { workId, ownerEmployeeId: worker.employeeId, dueOn };
    yield await call(manager, 'quality.replan-work', { ...replan, dueOn: later(now(), 5) });
    if (n % 2)
      yield await call(worker.token, 'quality.restore-work', { ...restore, result: 'Теперь готово' });
    return;
  }
  if (token) yield await call(null, 'quality.answer-link', { token, answer: 'yes' });
  else
    yield await call(curator, 'quality.record-answer', {
      ...word(n % 2 ? 'phone' : 'meeting'),
      answer: 'yes',
    });
  if (n % 2) yield await call(curator, 'questionnaires.resume', { id: questionnaireId });
}

const later = (now: string, days: number) =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

/** Asks by a personal link or by phone; the secret of the link, where there is one. */
async function ask(
  call: Caller,
  client: Ground['clients'][number],
  caseId: string,
  n: number,
): Promise<string | null> {
  const { curator, personId } = client;
  if (n % 3) {
    await call(curator, 'quality.tell-client', { caseId, channel: 'phone' });
    return null;
  }
  const input = { caseId, linkId: newId(), personId, byLetter: false };
  const { url } = await call(curator, 'quality.send-link', input);
  // Asked again after a blow the secret is not told twice; then the curator asks aloud.
  return url ? (url.split('/').at(-1) ?? null) : null;
}
