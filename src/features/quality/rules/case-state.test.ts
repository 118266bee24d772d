import { describe, expect, it } from 'vitest';
import type { CaseAct, CaseActor, CaseFacts, CaseRole } from '../shapes/case.ts';
import { freshFacts } from '../../../../tests/factories/case-facts.ts';
import { claimsWithoutWork, evolveCase } from './case-evolve.ts';
import { decide, mayTry } from './case-state.ts';

const AT = '2026-11-10T09:00:00.000Z';
const LATER = '2026-11-11T12:00:00.000Z';
const SAID = { personId: 'anna', name: 'Анна Ветрова' };

const actors = {
  curator: person('participant', 'curator', true),
  otherParticipant: person('participant', 'somebody', false),
  leader: person('programme_leader', 'leader'),
  director: person('commercial_director', 'director'),
  administrator: person('administrator', 'admin'),
  service: person('service_manager', 'service'),
  worker: person('service_worker', 'worker'),
  otherWorker: person('service_worker', 'other-worker'),
  system: person('system', null),
  bearer: { ...person('client_link', null), linkId: 'link-1' },
};

function person(role: CaseRole, employeeId: string | null, answersForClient = false): CaseActor {
  return { role, employeeId, answersForClient };
}

const freshCase = (): CaseFacts => freshFacts(AT);

const planned = (workId: string, claimIds: string[]): CaseAct => ({
  kind: 'plan_work',
  at: AT,
  workId,
  claimIds,
  ownerId: 'worker',
  dueOn: '2026-11-12',
  today: '2026-11-10',
});
const restored = (workId: string): CaseAct => ({
  kind: 'restore_work',
  at: AT,
  workId,
  done: 'Заменили порт',
});
const offered = (linkId: string): CaseAct => ({ kind: 'offer', at: AT, channel: 'link', linkId });
const said = (
  answer: 'yes' | 'partly' | 'no',
  channel: 'link' | 'phone',
  words = '',
): CaseAct & { kind: 'client_answer' } => ({
  kind: 'client_answer',
  at: LATER,
  answer,
  channel,
  saidBy: SAID,
  saidAt: LATER,
  words,
});

/** Does the acts one after another; every one must be allowed. */
function walk(facts: CaseFacts, ...steps: readonly (readonly [CaseAct, CaseActor])[]): CaseFacts {
  return steps.reduce((now, [act, actor]) => {
    const decision = decide(now, act, actor);
    if (!decision.ok) throw new Error(`${act.kind} by ${actor.role}: ${decision.code}`);
    return evolveCase(now, decision.effects);
  }, facts);
}

function refusal(facts: CaseFacts, act: CaseAct, actor: CaseActor): string {
  const decision = decide(facts, act, actor);
  return decision.ok ? `allowed: ${decision.nextState}` : decision.code;
}

const { curator, service, worker } = actors;
const restoredCase = () =>
  walk(
    freshCase(),
    [planned('w1', ['slow']), service],
    [planned('w2', ['noise']), service],
    [restored('w1'), worker],
    [restored('w2'), worker],
  );
const offeredCase = () => walk(restoredCase(), [offered('link-1'), curator]);

describe('M9.3 copies', () => {
  it('the case counts as taken in hand when the service manager confirms the copy, not the leader', () => {
    const leaderHas = walk(freshCase(), [
      { kind: 'acknowledge_copy', at: AT, copy: 'leader' },
      actors.leader,
    ]);
    expect(leaderHas.state).toBe('registered');
    const serviceHas = walk(leaderHas, [
      { kind: 'acknowledge_copy', at: AT, copy: 'service_manager' },
      service,
    ]);
    expect(serviceHas.state).toBe('acknowledged');
  });

  it('nobody receives a copy for somebody else, and nobody twice', () => {
    const copy: CaseAct = { kind: 'acknowledge_copy', at: AT, copy: 'service_manager' };
    expect(refusal(freshCase(), copy, actors.leader)).toBe('copy_not_yours');
    expect(refusal(walk(freshCase(), [copy, service]), copy, service)).toBe('copy_already_received');
  });
});

describe('M9.4 works', () => {
  it('one work can answer several claims', () => {
    expect(walk(freshCase(), [planned('w1', ['slow', 'noise']), service]).state).toBe('works_planned');
  });

  it('works are not planned while a claim has none, and planning proves the receipt of the copy', () => {
    const half = walk(freshCase(), [planned('w1', ['slow']), service]);
    expect(half.state).toBe('acknowledged');
    expect(half.copies.service_manager).toBe(AT);
  });

  it('a claim without a work keeps the case from being restored', () => {
    const half = walk(freshCase(), [planned('w1', ['slow']), service], [restored('w1'), worker]);
    expect(half.state).toBe('in_work');
    expect(half.restoredAt).toBeNull();
  });

  it('a worker restores only their own work; a date in the past plans nothing', () => {
    const facts = walk(freshCase(), [planned('w1', ['slow']), service]);
    expect(refusal(facts, restored('w1'), actors.otherWorker)).toBe('not_your_work');
    expect(refusal(facts, restored('w1'), worker)).toMatch(/^allowed/);
    const past = { ...planned('w9', ['noise']), dueOn: '2026-11-09' } as CaseAct;
    expect(refusal(facts, past, service)).toBe('due_in_past');
  });

  it('says what was done, or it is not restored', () => {
    const facts = walk(freshCase(), [planned('w1', ['slow']), service]);
    expect(refusal(facts, { ...restored('w1'), done: '  ' } as CaseAct, worker)).toBe('words_missing');
  });

  it('service can take a restored work back, and the link to the client dies with it', () => {
    const back: CaseAct = { kind: 'take_back_work', at: AT, workId: 'w2', reason: 'Снова обрывы' };
    const facts = walk(offeredCase(), [back, worker]);
    expect(facts).toMatchObject({ state: 'in_work', link: null, restoredAt: null, offeredAt: null });
    expect(refusal(facts, said('yes', 'link'), actors.bearer)).toBe('nothing_to_answer');
  });
});

describe('M9.4 a work planned by mistake', () => {
  const cancelled = (workId: string): CaseAct & { kind: 'cancel_work' } => ({
    kind: 'cancel_work',
    at: LATER,
    workId,
    reason: 'Не тот узел',
  });
  const both = ['slow', 'noise'];

  it('the last one gone, the case stands where it stood before, and its claims are without a work again', () => {
    const taken = walk(freshCase(), [planned('w1', both), service], [cancelled('w1'), service]);
    expect(taken).toMatchObject({ state: 'acknowledged', works: [], copies: { service_manager: AT } });
    expect(claimsWithoutWork(taken)).toEqual(both);
    const found = { claimIds: both, cause: 'line.break', place: null, finding: '' };
    const diagnosed = walk(
      freshCase(),
      [{ kind: 'diagnose', at: AT, ...found }, service],
      [planned('w1', both), service],
      [{ kind: 'start_work', at: AT, workId: 'w1' }, worker],
      [cancelled('w1'), service],
    );
    expect(diagnosed.state).toBe('diagnosed');
  });

  it('where it was the only one begun, the works are planned as before', () => {
    const facts = walk(
      freshCase(),
      [planned('w1', both), service],
      [planned('w2', ['noise']), service],
      [{ kind: 'start_work', at: AT, workId: 'w2' }, worker],
    );
    expect(facts.state).toBe('in_work');
    expect(walk(facts, [cancelled('w2'), service])).toMatchObject({ state: 'works_planned' });
  });

  it('the rest being done, the service side has restored quality, as when the last work is done', () => {
    const facts = walk(
      freshCase(),
      [planned('w1', both), service],
      [planned('w2', ['noise']), service],
      [restored('w1'), worker],
    );
    const decision = decide(facts, cancelled('w2'), service);
    expect(decision).toMatchObject({ ok: true, nextState: 'restored' });
    expect(decision.ok && decision.effects.map(({ kind }) => kind)).toEqual([
      'work_cancelled',
      'service_restored',
      'cause_removed',
    ]);
    // What measures below its bound is restored no more this way than by a mark (M5.3).
    const weak = { ...cancelled('w2'), failing: ['Скорость'] };
    expect(refusal(facts, weak, service)).toBe('measured_below_bound');
  });

  it('the rest being done but a claim left bare, the case is in work until a work is planned for it', () => {
    const facts = walk(
      freshCase(),
      [planned('w1', ['slow']), service],
      [planned('w2', ['noise']), service],
      [restored('w1'), worker],
      [cancelled('w2'), service],
    );
    expect(facts).toMatchObject({ state: 'in_work', restoredAt: null });
    expect(claimsWithoutWork(facts)).toEqual(['noise']);
  });

  it('a work done, of another case, without a reason, or while the client is asked is not cancelled', () => {
    const facts = walk(freshCase(), [planned('w1', both), service]);
    expect(refusal(facts, cancelled('w2'), service)).toBe('work_unknown');
    expect(refusal(facts, { ...cancelled('w1'), reason: ' ' }, service)).toBe('words_missing');
    expect(refusal(facts, cancelled('w1'), worker)).toBe('act_not_for_role');
    expect(refusal(restoredCase(), cancelled('w1'), service)).toBe('work_already_restored');
    expect(refusal(offeredCase(), cancelled('w1'), service)).toBe('client_is_being_asked');
    const confirmed = walk(offeredCase(), [said('yes', 'link'), actors.bearer]);
    expect(refusal(confirmed, cancelled('w1'), service)).toBe('case_confirmed');
    expect(mayTry(facts, 'cancel_work', service)).toBe(true);
    expect(mayTry(restoredCase(), 'cancel_work', service)).toBe(false);
  });
});

describe('M9.7 only the client closes', () => {
  it('the service side may only say restored', () => {
    for (const actor of [service, worker, actors.director, actors.administrator, actors.system]) {
      expect(refusal(offeredCase(), said('yes', 'phone'), actor)).toBe('act_not_for_role');
    }
    expect(refusal(offeredCase(), said('yes', 'phone'), actors.otherParticipant)).toBe('not_your_client');
  });

  it('the client is asked only when every work is restored', () => {
    const facts = walk(freshCase(), [planned('w1', ['slow', 'noise']), service]);
    expect(refusal(facts, offered('link-1'), curator)).toBe('works_not_restored');
    expect(refusal(facts, said('yes', 'phone'), curator)).toBe('nothing_to_answer');
  });

  it('the curator records a word said by phone, with who and when; the call itself was the offer', () => {
    const decision = decide(restoredCase(), said('yes', 'phone'), curator);
    expect(decision).toMatchObject({ ok: true, nextState: 'confirmed' });
    expect(decision.ok && decision.effects.map(({ kind }) => kind)).toEqual([
      'offer_made',
      'client_answered',
    ]);
    const nobody = { ...said('yes', 'phone'), saidBy: { personId: null, name: ' ' } };
    expect(refusal(restoredCase(), nobody, curator)).toBe('speaker_missing');
  });

  it('a word said before the works were restored, or dated tomorrow, confirms nothing', () => {
    const early = { ...said('yes', 'phone'), saidAt: '2026-11-10T08:59:59.000Z' };
    expect(refusal(offeredCase(), early, curator)).toBe('said_before_restored');
    const tomorrow = { ...said('yes', 'phone'), saidAt: '2026-11-12T12:00:00.000Z' };
    expect(refusal(offeredCase(), tomorrow, curator)).toBe('said_in_future');
    const sameMinute = { ...said('yes', 'phone'), saidAt: '2026-11-10T09:00:00.000Z' };
    const facts = { ...offeredCase(), restoredAt: '2026-11-10T09:00:41.000Z' };
    expect(refusal(facts, sameMinute, curator)).toBe('allowed: confirmed');
  });

  it('staff cannot pretend to have come by the link, nor the link to have been a call', () => {
    expect(refusal(offeredCase(), said('yes', 'link'), curator)).toBe('link_only_by_client');
    expect(refusal(offeredCase(), said('yes', 'phone'), actors.bearer)).toBe('link_only_by_client');
  });

  it('a newer link replaces the older; a reminding call does not', () => {
    const decision = decide(offeredCase(), offered('link-2'), curator);
    expect(decision.ok && decision.effects[0]).toEqual({
      kind: 'link_closed',
      linkId: 'link-1',
      why: 'replaced',
    });
    const renewed = walk(offeredCase(), [offered('link-2'), curator]);
    expect(refusal(renewed, said('yes', 'link'), actors.bearer)).toBe('link_not_for_these_works');
    const call: CaseAct = { kind: 'offer', at: LATER, channel: 'phone', linkId: null };
    const reminded = walk(offeredCase(), [call, curator]);
    expect(refusal(reminded, said('yes', 'link'), actors.bearer)).toBe('allowed: confirmed');
    expect(reminded.offeredAt).toBe(AT);
  });

  it('«yes» with words is shown back once before it counts', () => {
    const yesBut = said('yes', 'link', 'всё равно рвётся');
    expect(refusal(offeredCase(), yesBut, actors.bearer)).toBe('yes_with_words');
    expect(refusal(offeredCase(), { ...yesBut, sure: true }, actors.bearer)).toBe('allowed: confirmed');
  });

  it('«yes» beside a ticked claim is shown back as well, and keeps what was ticked', () => {
    const ticked = { ...said('yes', 'link'), claimIds: ['noise', 'of another case'] };
    expect(refusal(offeredCase(), ticked, actors.bearer)).toBe('yes_with_words');
    const decision = decide(offeredCase(), { ...ticked, sure: true }, actors.bearer);
    if (!decision.ok) throw new Error(decision.code);
    const answered = decision.effects.find(({ kind }) => kind === 'client_answered');
    expect(answered).toMatchObject({ answer: 'yes', claimIds: ['noise'], contradicts: true });
  });

  it('«no» needs words, reopens the works with them and begins the next cycle', () => {
    expect(refusal(offeredCase(), said('no', 'link'), actors.bearer)).toBe('words_missing');
    const facts = walk(offeredCase(), [said('no', 'link', 'Вечером рвётся'), actors.bearer]);
    expect(facts).toMatchObject({ state: 'in_work', cycle: 2, link: null, restoredAt: null });
    expect(facts.works.map(({ state }) => state)).toEqual(['in_work', 'in_work']);
  });

  it('«no» about one claim leaves the works of the other as they are', () => {
    const no = { ...said('no', 'link', 'Шум на линии'), claimIds: ['noise'] };
    const facts = walk(offeredCase(), [no, actors.bearer]);
    expect(facts.works.map(({ workId, state }) => [workId, state])).toEqual([
      ['w1', 'done'],
      ['w2', 'in_work'],
    ]);
  });

  it('a client who confirmed and next day sees it break again reopens the works until the talk goes on', () => {
    const confirmed = walk(offeredCase(), [said('yes', 'link'), actors.bearer]);
    const again = walk(confirmed, [said('no', 'phone', 'Опять оборвалось'), curator]);
    expect(again).toMatchObject({ state: 'in_work', cycle: 2 });
    expect(refusal(again, { kind: 'resume_questionnaire', at: LATER }, curator)).toBe('not_confirmed');
  });
});

describe('M9.8 and M9.9', () => {
  it('the questionnaire goes on after the confirmation only, and then the case is over', () => {
    const resume: CaseAct = { kind: 'resume_questionnaire', at: LATER };
    expect(refusal(offeredCase(), resume, curator)).toBe('not_confirmed');
    const resumed = walk(offeredCase(), [said('yes', 'link'), actors.bearer], [resume, curator]);
    expect(resumed.state).toBe('resumed');
    expect(refusal(resumed, planned('w3', ['slow']), service)).toBe('case_finished');
  });

  it('time tells people and changes nothing', () => {
    const tick: CaseAct = {
      kind: 'tick',
      at: LATER,
      steps: [
        {
          term: 'client_silence',
          level: 1,
          hears: ['programme_leader'],
          workId: null,
          ownerId: null,
          dueOn: '2026-11-10',
        },
      ],
    };
    const decision = decide(offeredCase(), tick, actors.system);
    expect(decision).toMatchObject({ ok: true, nextState: 'offered' });
    expect(decision.ok && evolveCase(offeredCase(), decision.effects)).toEqual(offeredCase());
  });
});

describe('M9.4 cause and place', () => {
  const found = (claimIds: string[], cause: string | null = 'line.break'): CaseAct => ({
    kind: 'diagnose',
    at: AT,
    claimIds,
    cause,
    place: 'ring.node-4',
    finding: 'Окислились контакты',
  });

  it('a case is diagnosed when every claim has a cause; whoever finds it has the copy in hand', () => {
    const half = walk(freshCase(), [found(['slow']), service]);
    expect(half).toMatchObject({ state: 'acknowledged', copies: { service_manager: AT } });
    expect(walk(half, [found(['noise']), service]).state).toBe('diagnosed');
    expect(walk(half, [found(['noise'], null), service]).state).toBe('acknowledged');
  });

  it('an unknown claim, no claim, and neither cause nor place are refused', () => {
    expect(refusal(freshCase(), found([]), service)).toBe('claims_missing');
    expect(refusal(freshCase(), found(['other']), service)).toBe('claims_unknown');
    expect(refusal(freshCase(), { ...found(['slow'], null), place: null } as CaseAct, service)).toBe(
      'cause_missing',
    );
  });

  it('a provisional repair restores quality and leaves the cause to be removed, also after the talk', () => {
    const forNow = { ...restored('w2'), provisional: true } as CaseAct;
    const facts = walk(
      freshCase(),
      [planned('w1', ['slow']), service],
      [planned('w2', ['noise']), service],
      [restored('w1'), worker],
      [forNow, { ...worker, role: 'service_manager' }],
    );
    expect(facts).toMatchObject({ state: 'restored', causeRemovedAt: null });
    const over = walk(
      facts,
      [said('yes', 'phone'), curator],
      [{ kind: 'resume_questionnaire', at: LATER }, curator],
    );
    const gone: CaseAct = { kind: 'remove_cause', at: LATER, done: 'Проложили новый кабель' };
    expect(walk(over, [gone, service])).toMatchObject({ state: 'resumed', causeRemovedAt: LATER });
    expect(refusal(restoredCase(), gone, service)).toBe('cause_removed_already');
  });

  it('what still measures below its bound is not restored, whatever was done (M5.3)', () => {
    const facts = walk(freshCase(), [planned('w1', ['slow']), service]);
    const fails = ['Скорость'];
    const weak = { ...restored('w1'), failing: fails, failingHere: fails } as CaseAct;
    expect(refusal(facts, weak, worker)).toBe('measured_below_bound');
    // Another's criterion holds nobody up, save the last work: then the service would be called restored.
    const others = { ...restored('w1'), failing: fails, failingHere: [] } as CaseAct;
    expect(walk(facts, [others, worker]).state).toBe('in_work');
    const { claimIds } = facts;
    const single = walk(freshCase(), [planned('w1', [...claimIds]), service]);
    expect(refusal(single, others, worker)).toBe('measured_below_bound');
  });
});

describe('M9.9 what gives the service more time says why', () => {
  const due = (dueOn: string, reason = '') =>
    ({
      kind: 'replan_work',
      at: LATER,
      workId: 'w1',
      ownerId: 'ann',
      dueOn,
      today: '2026-11-02',
      reason,
    }) as CaseAct;

  it('a milder severity needs words, a graver one and the same do not pass for it', () => {
    const judge = (severity: string, reason = '') =>
      ({ kind: 'assess', at: LATER, severity, reason }) as CaseAct;
    expect(refusal(freshCase(), judge('minor'), service)).toBe('words_missing');
    expect(walk(freshCase(), [judge('minor', 'Клиент переждёт'), service]).severity).toBe('minor');
    expect(walk(freshCase(), [judge('critical'), service]).severity).toBe('critical');
    expect(refusal(freshCase(), judge('major'), service)).toBe('severity_same');
  });

  it('a date later than promised needs words, an earlier day or a new round of works does not', () => {
    const facts = walk(freshCase(), [planned('w1', ['slow', 'noise']), service]);
    const [work] = facts.works;
    expect(refusal(facts, due('2099-01-01'), service)).toBe('words_missing');
    const moved = walk(facts, [due('2099-01-01', 'Ждём плату'), service]);
    expect(moved.works[0]?.dueOn).toBe('2099-01-01');
    expect(walk(moved, [due(work?.dueOn ?? ''), service]).works[0]?.dueOn).toBe(work?.dueOn);
    const again = { ...facts, cycle: 2 };
    expect(walk(again, [due('2099-01-01'), service]).works[0]?.dueOn).toBe('2099-01-01');
  });
});

describe('a common fault is mended once', () => {
  it('a case that joins a work under way is in work at once', () => {
    const join = { ...planned('w1', ['slow', 'noise']), joins: { state: 'in_work' } } as CaseAct;
    expect(walk(freshCase(), [join, service])).toMatchObject({ state: 'in_work' });
  });
});

describe('M9 side exits, none of which ends without the client', () => {
  const word = { channel: 'mail' as const, saidBy: SAID, saidAt: LATER, words: 'Больше не нужно' };
  const inWork = () => walk(freshCase(), [planned('w1', ['slow', 'noise']), service]);
  const wait: CaseAct = { kind: 'wait_for_client', at: AT, what: 'Пропуск на склад' };

  it('while the client is awaited no work moves, and afterwards the case stands where it stood', () => {
    const waiting = walk(inWork(), [wait, service]);
    expect(waiting).toMatchObject({ state: 'waiting_client', waitingSince: AT });
    expect(refusal(waiting, restored('w1'), worker)).toBe('client_is_awaited');
    expect(refusal(waiting, wait, service)).toBe('already_waiting');
    const end: CaseAct = {
      kind: 'end_wait',
      at: LATER,
      words: 'Пропуск выписан',
      newDates: [{ workId: 'w1', ownerId: 'worker', dueOn: '2026-11-13' }],
    };
    const back = walk(waiting, [end, curator]);
    expect(back).toMatchObject({ state: 'works_planned', waitingSince: null });
    expect(back.works[0]?.dueOn).toBe('2026-11-13');
    expect(refusal(back, end, curator)).toBe('not_waiting');
  });

  it('a client who takes the claims back ends the works with their own words, not ours', () => {
    const withdraw: CaseAct = { kind: 'client_withdraws', at: LATER, ...word };
    expect(refusal(inWork(), { ...withdraw, words: ' ' }, curator)).toBe('words_missing');
    expect(refusal(inWork(), withdraw, service)).toBe('act_not_for_role');
    const withdrawn = walk(inWork(), [withdraw, curator]);
    expect(withdrawn.state).toBe('withdrawn');
    expect(walk(withdrawn, [{ kind: 'resume_questionnaire', at: LATER }, curator]).state).toBe('resumed');
  });

  it('what cannot be mended needs the director and then the client, in writing', () => {
    const declare: CaseAct = { kind: 'declare_unfixable', at: AT, reason: 'Линия чужая' };
    const accept: CaseAct = { kind: 'client_accepts', at: LATER, accepts: true, ...word };
    const approve: CaseAct = { kind: 'judge_unfixable', at: AT, approve: true, words: '' };
    expect(refusal(inWork(), accept, curator)).toBe('unfixable_not_approved');
    expect(refusal(inWork(), approve, actors.director)).toBe('unfixable_not_proposed');
    const proposed = walk(inWork(), [declare, service]);
    expect(refusal(proposed, accept, curator)).toBe('unfixable_not_approved');
    expect(refusal(proposed, approve, actors.leader)).toBe('act_not_for_role');
    const approved = walk(proposed, [approve, actors.director]);
    const byPhone = { ...accept, channel: 'phone' } as CaseAct;
    expect(refusal(approved, byPhone, curator)).toBe('written_word_needed');
    expect(walk(approved, [accept, curator]).state).toBe('accepted');
    const refused = { ...accept, accepts: false } as CaseAct;
    expect(walk(approved, [refused, curator])).toMatchObject({ state: 'works_planned', unfixable: null });
  });

  it('service may take «it cannot be mended» back, in words, until the director has agreed', () => {
    const back: CaseAct = { kind: 'withdraw_unfixable', at: LATER, words: 'Нашёлся обход' };
    expect(refusal(inWork(), back, service)).toBe('unfixable_not_proposed');
    const proposed = walk(inWork(), [{ kind: 'declare_unfixable', at: AT, reason: 'Линия чужая' }, service]);
    expect(refusal(proposed, { ...back, words: ' ' }, service)).toBe('words_missing');
    expect(refusal(proposed, back, worker)).toBe('act_not_for_role');
    const mendable = walk(proposed, [back, service]);
    expect(mendable).toMatchObject({ state: 'works_planned', unfixable: null });
    expect(mayTry(mendable, 'withdraw_unfixable', service)).toBe(false);
    // Also once the works went on and restored it: the question must not stay with the director for ever.
    expect(walk(proposed, [restored('w1'), worker], [back, service])).toMatchObject({ unfixable: null });
    const approved = walk(proposed, [
      { kind: 'judge_unfixable', at: AT, approve: true, words: '' },
      actors.director,
    ]);
    expect(refusal(approved, back, service)).toBe('unfixable_decided');
    expect(mayTry(approved, 'withdraw_unfixable', service)).toBe(false);
  });

  it('the director who sends it back says why', () => {
    const proposed = walk(inWork(), [{ kind: 'declare_unfixable', at: AT, reason: 'Линия чужая' }, service]);
    const back: CaseAct = { kind: 'judge_unfixable', at: AT, approve: false, words: '' };
    expect(refusal(proposed, back, actors.director)).toBe('words_missing');
    expect(walk(proposed, [{ ...back, words: 'Есть обход' }, actors.director]).unfixable).toBeNull();
  });

  it('«partly» names what is left where there are several claims, and reopens just that', () => {
    const partly = said('partly', 'link', 'Шум остался');
    expect(refusal(offeredCase(), partly, actors.bearer)).toBe('claims_not_named');
    const facts = walk(offeredCase(), [{ ...partly, claimIds: ['noise'] }, actors.bearer]);
    expect(facts).toMatchObject({ state: 'in_work', cycle: 2 });
    expect(facts.works.map(({ state }) => state)).toEqual(['done', 'in_work']);
  });

  it('the same question at the next interview ends the chain; nobody can say it beforehand', () => {
    const check: CaseAct = { kind: 'check_effect', at: LATER, outcome: 'held', questionnaireId: 'next' };
    expect(refusal(offeredCase(), check, actors.system)).toBe('effect_too_early');
    const resumed = walk(
      offeredCase(),
      [said('yes', 'link'), actors.bearer],
      [{ kind: 'resume_questionnaire', at: LATER }, curator],
    );
    expect(refusal(resumed, check, curator)).toBe('act_not_for_role');
    expect(walk(resumed, [check, actors.system]).state).toBe('effect_checked');
  });
});
