import { agree, type MaybeGender } from '#features/clients/words/gender.ts';
import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const callWords = defineWords({
  ru: {
    title: (client: string) => `Звонок: ${client}`,
    nothingDue: 'Сегодня звонить не обязательно',
    notNow: (moment: string) => `Сейчас рано: звонить можно с ${moment}`,
    clientTime: (time: string) => `у клиента ${time}`,
    next: (client: string) => `Дальше: ${client}`,
    toQueue: 'К моему дню',
    openPage: 'Страница звонка',
    listOf: (name: string) => `список: ${name}`,

    why: {
      promised: (moment: string) => `обещали позвонить: ${moment}`,
      goodHourOwn: (hour: number, reached: number, calls: number) =>
        `в ${hour}\u00a0ч здесь отвечают: ${reached} из ${calls}`,
      betterHourOwn: (hour: number, reached: number, calls: number) =>
        `лучше после ${hour}\u00a0ч: отвечали ${reached} из ${calls}`,
      rests: (moment: string) => `недавно не ответили, снова — ${moment}`,
      closed: (from: number, to: number) => `звонят с ${from} до ${to} по часам клиента`,
      toldHours: (from: number, to: number) => `просили звонить с ${from} до ${to}`,
      acquainted: (who: string, from: string, sure: boolean) =>
        `${sure ? '' : 'похоже, '}знакомый человек: ${who}, раньше «${bare(from)}»`,
      tried: (attempts: number, moment: string) =>
        `${plural(attempts, 'попытка', 'попытки', 'попыток')} без ответа, последняя — ${moment}`,
      value: (money: string) => `выручка за год ${money}: крупные раньше`,
    },

    acquaintance: {
      title: 'Знакомый человек',
      maybe: 'Похоже, знакомый человек',
      was: (post: string | null, from: string, leftOn: string | null) =>
        [`Раньше: ${[post, `«${bare(from)}»`].filter(Boolean).join(', ')}`, leftOn && `до ${leftOn}`]
          .filter(Boolean)
          .join(', '),
      knownBy: (name: string) => `Ближе всех знает: ${name}`,
      unwritten: 'Здесь ещё не записан: уточните в разговоре, кем теперь работает.',
      pick: (name: string) => `Звонить: ${name}`,
      decide: 'Сказать, тот ли это человек',
    },

    ways: 'Что ещё можно сделать',
    wayNames: {
      person: (name: string) => `Позвонить другому человеку: ${name}`,
      gatekeeper: (name: string) => `Спросить у секретаря: ${name}`,
      company_phone: (phone: string) => `Позвонить на общий номер ${phone}`,
      email: (address: string) => `Написать на ${address}`,
      visit: (address: string) => `Заехать: ${address}`,
      find_out: 'Узнать ещё одного человека и вписать в карточку',
    },

    person: 'Кому звоним',
    addressed: (address: string) => `Обращаться: ${address}`,
    met: (gender: MaybeGender) => `На встрече ${agree(gender, 'был', 'была')}: помнит, о чём говорили`,
    notMet: (gender: MaybeGender, who: string) =>
      `На встрече не ${agree(gender, 'был', 'была')}. За столом: ${who}`,
    bestHours: (hours: string) => `Лучше всего отвечает: ${hours}`,
    hour: (hour: number) => `${hour}–${hour + 1}\u00a0ч`,
    forms: 'Формы имени',
    formsUnsure: 'Проверьте формы: правила в них не уверены',
    fixForms: 'Исправить форму',
    formsDone: 'Готово',
    cases: {
      nominative: 'кто',
      genitive: 'кого, у кого',
      dative: 'кому',
      accusative: 'кого (вижу)',
      instrumental: 'с кем',
      prepositional: 'о ком',
    },
    byHand: 'исправлено вручную',
    asRules: 'как по правилам',
    keptHere: 'Записано на устройстве, уйдёт со связью',

    gatekeeper: 'Секретарь',
    wayIn: 'Как дозвониться',
    wayInEmpty: 'Пока не записано: кто берёт трубку, добавочный, когда звонить.',
    wayInEdit: 'Изменить',
    wayInAdd: 'Записать',
    wayInLabel: 'Кто берёт трубку, добавочный, что сказать',
    wayInHours: 'Просили звонить в свои часы',
    wayInFrom: 'С (час)',
    wayInTo: 'До (час)',
    wayInBy: (name: string, day: string) => `${name}, ${day}`,
    hoursTold: (from: number, to: number) => `Звонить с ${from} до ${to} по часам клиента`,
    usualHours: 'обычные часы: с 9 до 18',
    save: 'Записать',
    cancel: 'Отмена',

    history: 'Что было раньше',
    noHistory: 'Контактов ещё не было.',
    aboutClient: 'О клиенте',
    meetingStates: {
      booked: 'встреча назначена',
      held: 'встреча состоялась',
      cancelled: 'встреча отменена',
      no_show: 'встреча не состоялась',
    },

    script: 'Сценарий',
    scriptVersion: (name: string, number: number) => `${name}, версия ${number}`,
    scriptSide: { a: 'в сравнении — вариант А', b: 'в сравнении — вариант Б' },
    noScript: 'Сценарий для этого звонка не выбран.',
    toScripts: 'К сценариям',
    blocks: {
      gatekeeper: 'Если отвечает секретарь',
      greeting: 'Приветствие',
      reason: 'Зачем звоним',
      close: 'Договориться о времени',
      objection: 'Если говорят',
      farewell: 'Прощание',
    },
    places: {
      'person.address': 'имя и отчество',
      'person.name': 'имя целиком',
      'person.post': 'должность',
      'person.gender': 'он или она',
      'me.gender': 'вы',
      me: 'вы',
      company: 'компания',
      client: 'клиент',
      product: 'услуга клиента',
    } as Record<string, string>,
    placeUnknown: 'не записано',

    outcomes: 'Чем кончился звонок',
    note: 'Заметка к звонку',
    noteHint: 'Сохраняется здесь, пока вы не запишете итог',
    more: 'Другой итог',
    less: 'Свернуть',
    keysHint: 'Клавиши 1–7 записывают итог',
  },
  en: {
    title: (client: string) => `Call: ${client}`,
    nothingDue: 'No call is due today',
    notNow: (moment: string) => `Too early now: one may call from ${moment}`,
    clientTime: (time: string) => `${time} at the client’s`,
    next: (client: string) => `Next: ${client}`,
    toQueue: 'To my day',
    openPage: 'Calling page',
    listOf: (name: string) => `list of ${name}`,

    why: {
      promised: (moment: string) => `promised to call: ${moment}`,
      goodHourOwn: (hour: number, reached: number, calls: number) =>
        `they answer at ${hour}:00: ${reached} of ${calls}`,
      betterHourOwn: (hour: number, reached: number, calls: number) =>
        `better after ${hour}:00: ${reached} of ${calls} answered`,
      rests: (moment: string) => `no answer lately, again ${moment}`,
      closed: (from: number, to: number) => `calls from ${from} to ${to} by the client’s clock`,
      toldHours: (from: number, to: number) => `asked to be called from ${from} to ${to}`,
      acquainted: (who: string, from: string, sure: boolean) =>
        `${sure ? '' : 'probably '}somebody you know: ${who}, formerly “${bare(from)}”`,
      tried: (attempts: number, moment: string) =>
        `${pluralEn(attempts, 'attempt', 'attempts')} without an answer, the last ${moment}`,
      value: (money: string) => `revenue of the year ${money}: the large ones first`,
    },

    acquaintance: {
      title: 'Somebody you know',
      maybe: 'Probably somebody you know',
      was: (post: string | null, from: string, leftOn: string | null) =>
        [`Formerly: ${[post, `“${bare(from)}”`].filter(Boolean).join(', ')}`, leftOn && `until ${leftOn}`]
          .filter(Boolean)
          .join(', '),
      knownBy: (name: string) => `Known best by ${name}`,
      unwritten: 'Not written down here yet: ask in the talk what they do here now.',
      pick: (name: string) => `Call ${name}`,
      decide: 'Say whether it is the same person',
    },

    ways: 'What else can be done',
    wayNames: {
      person: (name: string) => `Call somebody else: ${name}`,
      gatekeeper: (name: string) => `Ask the secretary: ${name}`,
      company_phone: (phone: string) => `Call the switchboard ${phone}`,
      email: (address: string) => `Write to ${address}`,
      visit: (address: string) => `Drop in: ${address}`,
      find_out: 'Find out one more person and enter them in the card',
    },

    person: 'Whom to call',
    addressed: (address: string) => `Addressed as ${address}`,
    met: () => 'Was at the meeting and remembers what was said',
    notMet: (_gender, who) => `Was not at the meeting. At the table: ${who}`,
    bestHours: (hours: string) => `Answers best: ${hours}`,
    hour: (hour: number) => `${hour}:00–${hour + 1}:00`,
    forms: 'Forms of the name',
    formsUnsure: 'Check the forms: the rules are not sure of them',
    fixForms: 'Mend a form',
    formsDone: 'Done',
    cases: {
      nominative: 'nominative',
      genitive: 'genitive',
      dative: 'dative',
      accusative: 'accusative',
      instrumental: 'instrumental',
      prepositional: 'prepositional',
    },
    byHand: 'mended by hand',
    asRules: 'as the rules say',
    keptHere: 'Recorded on the device, it will go with the connection',

    gatekeeper: 'Secretary',
    wayIn: 'How to get through',
    wayInEmpty: 'Nothing written yet: who answers, the extension, when to call.',
    wayInEdit: 'Change',
    wayInAdd: 'Write down',
    wayInLabel: 'Who answers, the extension, what to say',
    wayInHours: 'They asked for hours of their own',
    wayInFrom: 'From (hour)',
    wayInTo: 'To (hour)',
    wayInBy: (name: string, day: string) => `${name}, ${day}`,
    hoursTold: (from: number, to: number) => `Call from ${from} to ${to} by the client’s clock`,
    usualHours: 'usual hours: 9 to 18',
    save: 'Save',
    cancel: 'Cancel',

    history: 'What was before',
    noHistory: 'No contacts so far.',
    aboutClient: 'About the client',
    meetingStates: {
      booked: 'meeting booked',
      held: 'meeting held',
      cancelled: 'meeting cancelled',
      no_show: 'meeting missed',
    },

    script: 'Script',
    scriptVersion: (name: string, number: number) => `${name}, version ${number}`,
    scriptSide: { a: 'being compared, variant A', b: 'being compared, variant B' },
    noScript: 'No script has been chosen for this call.',
    toScripts: 'To the scripts',
    blocks: {
      gatekeeper: 'If the secretary answers',
      greeting: 'Greeting',
      reason: 'Why we call',
      close: 'Agree on the time',
      objection: 'If they say',
      farewell: 'Goodbye',
    },
    places: {
      'person.address': 'name',
      'person.name': 'full name',
      'person.post': 'post',
      'person.gender': 'he or she',
      'me.gender': 'you',
      me: 'you',
      company: 'company',
      client: 'client',
      product: 'what the client buys',
    } as Record<string, string>,
    placeUnknown: 'not recorded',

    outcomes: 'How the call ended',
    note: 'Note on the call',
    noteHint: 'Kept here until you record how it ended',
    more: 'Other outcome',
    less: 'Fold',
    keysHint: 'Keys 1–7 record the outcome',
  },
});

/** A name that brings its own quotes keeps them apart. */
function bare(name: string): string {
  return name.replaceAll(/[«»“”"]/g, '');
}
