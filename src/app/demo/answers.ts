// What invented clients answer. The form engine says what is asked next; each kind of question gets a
// plausible answer, so a changed form needs no change here.
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import type { Answers, AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { EvaluatedQuestion, EvaluatedSlot } from '#features/questionnaires/shapes/evaluation.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { FAULTS } from './catalogue.ts';
import { inventPerson } from './people.ts';
import type { Random } from './random.ts';

export interface Talk {
  random: Random;
  day: Day;
  /** The fault this client lives with; null where all is well. */
  fault: (typeof FAULTS)[number] | null;
  contractedMbps: number;
  /** Where whoever left here went, as the client says; another client of ours now and then (M8.2). */
  wentTo?: string | undefined;
}

/** Answers in the order they are asked, until `enough` says stop or the form is through. */
export function answerForm(
  form: PreparedForm,
  facts: InterviewFacts,
  given: Answers,
  talk: Talk,
  enough: (answered: number) => boolean = () => false,
): { key: string; value: AnswerValue }[] {
  const answers: Record<string, AnswerValue> = { ...given };
  const made: { key: string; value: AnswerValue }[] = [];
  for (let step = 0; step < 400 && !enough(made.length); step += 1) {
    const open = nextOpen(form, facts, answers);
    if (!open) break;
    const value = answerSlot(open.question, open.slot, facts, talk);
    answers[open.slot.key] = value;
    made.push({ key: open.slot.key, value });
  }
  return made;
}

function nextOpen(form: PreparedForm, facts: InterviewFacts, answers: Answers) {
  const evaluation = evaluate(form, facts, answers);
  if (!evaluation.nextPlace) return undefined;
  for (const section of evaluation.sections) {
    for (const question of section.questions) {
      const slot = question.slots.find((one) => one.key === evaluation.nextPlace?.key);
      if (slot) return { question, slot };
    }
  }
  return undefined;
}

function answerSlot(
  { question }: EvaluatedQuestion,
  slot: EvaluatedSlot,
  facts: InterviewFacts,
  talk: Talk,
): AnswerValue {
  const { random, day, fault } = talk;
  switch (slot.subject.part) {
    case 'person':
      // Somebody stays at every client: there must be whom to ask afterwards.
      return slot.subject.person.id !== facts.persons[0]?.id && random.chance(0.12)
        ? {
            presence: 'left',
            leftOn: addDays(day, -random.whole(20, 160)),
            leftOnApproximate: true,
            ...(talk.wentTo && { movedTo: talk.wentTo }),
          }
        : hereAnswer(
            slot.subject.person.id,
            slot.subject.person.id === facts.persons[0]?.id && talk.wentTo !== undefined,
          );
    case 'new_persons':
      return { persons: random.chance(0.12) ? [newcomer(random)] : [] };
    case 'fact':
      return answerFact(slot.subject.fact, talk);
    case 'bound':
      return talk.contractedMbps;
    case 'claims':
      return { claims: [claimOf(fault ?? FAULTS[0], facts, talk)] };
    case 'position':
      return random.chance(0.3)
        ? { outlook: 'more', amount: random.whole(2, 30) * 1_000_00, note: random.pick(GROWTH) }
        : { outlook: random.pick(['same', 'same', 'same', 'unclear', 'less'] as const) };
    case 'offer':
      return random.chance(0.35)
        ? { interest: 'yes', nextStep: 'Прислать расчёт и договориться о показе', nextOn: addDays(day, 7) }
        : { interest: random.pick(['later', 'no'] as const) };
    case 'free_offers':
      return { wishes: random.chance(0.2) ? [{ id: newId(), what: random.pick(WISHES) }] : [] };
    case 'value':
      break;
  }
  switch (question.type) {
    case 'persons_met':
      return { personIds: facts.persons.slice(0, 1).map((person) => person.id) };
    case 'date':
      return day;
    case 'yesno':
      return random.chance(0.4);
    case 'scale':
      return random.whole(Math.max(question.min, question.max - 2), question.max);
    case 'number':
      return question.required ? Math.max(question.min ?? 1, random.whole(1, 6)) : { skipped: true };
    case 'one':
      return { option: random.pick(question.options).code };
    case 'many':
      return {
        options: question.options
          .filter((_, index) => index === 0 || random.chance(0.35))
          .map((one) => one.code),
      };
    case 'consent':
      return { given: true };
    case 'person': {
      const [first] = facts.persons;
      return first ? { personId: first.id } : { personId: null, name: 'Директор' };
    }
    case 'position':
    case 'offer': {
      const [first] = facts[question.among] ?? [];
      return first ? { ids: [first.id] } : { ids: [], other: random.pick(WISHES) };
    }
    case 'recommendations':
      return random.chance(0.55)
        ? {
            outcome: 'given',
            people: [acquaintance(random), ...(random.chance(0.3) ? [acquaintance(random)] : [])],
          }
        : { outcome: 'none_given' };
    default:
      return question.required || random.chance(0.75) ? talkAbout(question.id, random) : { skipped: true };
  }
}

type Fact = Extract<EvaluatedSlot['subject'], { part: 'fact' }>['fact'];

/** Facts are good unless the client lives with a fault: then what is measured first fails. */
function answerFact(fact: Fact, talk: Talk): AnswerValue {
  const bad = talk.fault !== null && (fact.id === 'measured' || fact.id === 'noticed_failure');
  if (fact.kind === 'yesno') return bad ? !fact.good : fact.good;
  if (fact.compare === 'at_most') return talk.random.whole(2, 6);
  const share = bad ? 0.35 + talk.random.next() * 0.4 : 1 + talk.random.next() * 0.04;
  return Math.round(talk.contractedMbps * share);
}

function claimOf(fault: (typeof FAULTS)[number], facts: InterviewFacts, { random, day }: Talk) {
  return {
    id: newId(),
    what: fault.what,
    servicePointId: facts.servicePoints[0]?.id ?? null,
    ...(facts.servicePoints[0] ? {} : { place: 'основной офис' }),
    since: addDays(day, -random.whole(14, 90)),
    sinceApproximate: true,
    frequency: fault.frequency,
    words: fault.words,
  };
}

/** Here, with another address now and then. */
function hereAnswer(personId: string, changed: boolean): AnswerValue {
  const here = { presence: 'here', samePost: true } as const;
  return changed
    ? { ...here, sameContacts: false, email: `lichno-${personId.slice(-6)}@client.demo.test` }
    : { ...here, sameContacts: true };
}

function newcomer(random: Random) {
  const person = inventPerson(random);
  return {
    id: newId(),
    name: `${person.lastName} ${person.firstName} ${person.patronymic}`,
    post: random.pick(['Заместитель директора', 'Руководитель отдела', 'Системный администратор']),
  };
}

function acquaintance(random: Random) {
  const person = inventPerson(random);
  return {
    id: newId(),
    name: `${person.firstName} ${person.lastName}`,
    company: random.pick([
      'Типография «Гранка»',
      'Мебельная фабрика «Дуб»',
      'ТД «Волжанка»',
      'Клиника «Здравие»',
      'Склад «Левый берег»',
    ]),
    servedBy: random.pick(['«Телесеть»', '«Городская связь»']),
    willIntroduce: random.chance(0.5),
  };
}

function talkAbout(questionId: string, random: Random): string {
  return random.pick(STORIES[questionId] ?? SHORT);
}

const GROWTH = [
  'Открывают второй офис весной',
  'Переходят на видеосовещания',
  'Расширяют склад',
  'Растёт штат',
] as const;
const WISHES = [
  'Связь на время выставок',
  'Канал на дачу директора',
  'Помощь с переездом серверной',
] as const;
const SHORT = [
  'Подробно не говорили, вернёмся в следующий раз',
  'Всё по-прежнему, менять не собираются',
  'Ответил коротко, подробности обещал в следующий раз',
] as const;
const STORIES: Record<string, readonly string[]> = {
  path: [
    'Начинал мастером на участке, через двенадцать лет принял весь завод. Говорит, решило одно собрание, где никто не хотел брать ответственность.',
    'Пришла бухгалтером на полгода, осталась на пятнадцать лет. Гордится, что ни разу не задержали зарплату.',
    'Служил на флоте связистом, отсюда требовательность к связи. Компанию собрал из однокурсников.',
  ],
  pride: [
    'Запустили вторую смену и ни одного срыва поставки за год.',
    'Открыли магазин в Рыбинске за шесть недель от идеи до кассы.',
    'Выиграли тендер у московской сети, хотя были дороже: взяли сроками.',
  ],
  market: [
    'Сезон с апреля по октябрь, зимой живут обслуживанием. Всё решают сроки, а не цена.',
    'Покупатель ушёл в интернет, но забирает сам: поэтому важны пункты выдачи и кассы без перебоев.',
    'Рынок маленький, все друг друга знают. Одна сорванная поставка помнится годами.',
  ],
  decision: [
    'Не стали сокращать людей в плохой год. Вернулось втрое.',
    'Отказались от самого крупного заказчика, который диктовал цены.',
  ],
  unseen_person: [
    'Диспетчер Нина Павловна: на ней все машины и все обиды водителей.',
    'Системный администратор, который чинит всё до того, как заметят.',
  ],
  plans: [
    'Через два года хотят склад на левом берегу и электронный документооборот со всеми поставщиками.',
    'Второй офис, перевод бухгалтерии в облако, видеонаблюдение на складе.',
    'Удвоить выручку без роста штата: ставят на автоматизацию заказов.',
  ],
  good_supplier: [
    'Типография: сами звонят накануне и говорят, что готово. Мелочь, а спокойно.',
    'Лизинговая компания: один человек знает про нас всё, не надо рассказывать заново.',
  ],
  first_to_stop: [
    'Сначала кассы, через десять минут склад, через полчаса начинают звонить директору.',
    'Телефония и заказы с сайта. Первыми почувствуют операторы.',
    'Приём пациентов: карта в облаке, без связи регистратура пишет на бумаге.',
  ],
  rivals_words: ['Обещали ту же скорость на пятую часть дешевле и бесплатный перенос номеров.'],
  ahead: [
    'Весной переезд бухгалтерии этажом выше, понадобится двенадцать рабочих мест.',
    'К ноябрю сезон, нагрузка на сайт вырастет вдвое.',
  ],
  not_touched: ['Спросили, кому звонить ночью, если авария. Дал прямой номер дежурного.'],
};
