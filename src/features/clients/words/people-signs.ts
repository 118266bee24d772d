// What stands out about the people of a client: moves, terms, gaps, fading relations.
import { quote } from '#kernel/quotes.ts';
import { defineWords, formatNumber, plural, pluralEn } from '#kernel/words.ts';
import { agree, type MaybeGender } from './gender.ts';

export const signWords = defineWords({
  ru: {
    opportunity: 'Возможность',
    movedHere: (who: string, from: string, gender: MaybeGender) =>
      `Похоже, сюда из ${quote(from, 'ru')} ${agree(gender, 'перешёл', 'перешла', 'перешёл человек:')} ${who}`,
    movedHereLinked: (who: string, from: string, gender: MaybeGender) =>
      `Сюда из ${quote(from, 'ru')} ${agree(gender, 'перешёл', 'перешла', 'перешёл знакомый нам человек:')} ${who}. Сверьте должность и контакты.`,
    movedAway: (who: string, to: string) => `${who}, похоже, теперь у нашего клиента ${quote(to, 'ru')}`,
    movedAwayLinked: (who: string, to: string) => `${who} теперь у нашего клиента ${quote(to, 'ru')}`,
    someClient: 'другой клиент',
    writtenHere: (who: string) => `Здесь в карточке: ${who}.`,
    was: (post: string) => `Там: ${post}.`,
    grounds: {
      company: 'совпало название компании',
      name: 'совпало имя',
      phone: 'совпал телефон',
      email: 'совпала почта',
    },
    link: (gender: MaybeGender) => agree(gender, 'Да, это он', 'Да, это она', 'Да, это тот же человек'),
    linkFor: (who: string) => `Да, это тот же человек: ${who}`,
    dismiss: (gender: MaybeGender) => agree(gender, 'Нет, другой', 'Нет, другая', 'Нет, другой человек'),
    dismissFor: (who: string) => `Нет, это другой человек: ${who}`,
    linked: 'Связано. Роль у нового клиента ещё не проверена.',
    dismissed: 'Отмечено: это другой человек.',
    term: {
      passed: (who: string, day: string) => `Полномочия кончились ${day}: ${who}. Узнайте, кто теперь.`,
      soon: (who: string, day: string, left: number) =>
        `Полномочия кончаются ${day}, ${left === 0 ? 'сегодня' : `через ${plural(left, 'день', 'дня', 'дней')}`}: ${who}. Познакомьтесь с тем, кто придёт.`,
      ahead: (who: string, day: string, left: number) =>
        `Полномочия кончаются ${day}, через ${plural(left, 'день', 'дня', 'дней')}: ${who}`,
    },
    unknownRoles: {
      decision_maker: 'решает',
      economic_buyer: 'распоряжается бюджетом',
      influencer: 'влияет на решение',
      user: 'пользуется',
      technical: 'разбирается в технике',
      gatekeeper: 'открывает путь к остальным',
      champion: 'наш сторонник',
      opponent: 'против нас',
      unknown: 'ещё нужен',
    },
    missing: 'Не знаем, кто',
    fading: (was: number, now: number, idle: string) =>
      `· было ${was}, осталось ${now} из\u00a05: ${idle} без встречи`,
    idle: (days: number) =>
      days < 60
        ? plural(days, 'день', 'дня', 'дней')
        : plural(Math.floor(days / 30.4), 'месяц', 'месяца', 'месяцев'),
    evidence: 'На чём основано',
    entered: (value: number, day: string) => `${day}: оценка ${value}`,
    touches: {
      meeting: 'встреча',
      call: 'разговор по телефону',
      birthday: 'поздравление с днём рождения',
      message: 'личное письмо или сообщение',
      favour: 'помогли человеку',
      event: 'были вместе на событии',
      other: 'другое',
    },
    noteTouch: 'Отметить касание',
    touchTitle: (name: string) => `Личное касание: ${name}`,
    touchLead: 'Звонки и встречи видны и так. Здесь то, что было помимо них.',
    touchKind: 'Что это было',
    touchDay: 'Когда',
    touchNote: 'Несколько слов',
    saveTouch: 'Отметить',
    acquaintances: (own: boolean) => `Знакомые люди у ${own ? 'ваших ' : ''}клиентов`,
    news: (own: boolean) => `Новости о людях ${own ? 'ваших ' : ''}клиентов`,
    newsListOf: (who: string) => `список: ${who}`,
    newsMore: (count: number) => `Показать ещё ${formatNumber(count, 'ru')}`,
    newsTerm: (who: string, client: string, day: string, over: boolean) =>
      `${who} (${quote(client, 'ru')}): полномочия ${over ? 'истекли' : 'до'} ${day}`,
    newsMove: (who: string, from: string, to: string, gender: MaybeGender, own: boolean) =>
      `К ${own ? 'вашему ' : ''}клиенту ${quote(to, 'ru')}, похоже, ${agree(gender, 'перешёл', 'перешла', 'перешёл человек:')} ${who} из ${quote(from, 'ru')}`,
    newsAcquaintance: (who: string, from: string, to: string, gender: MaybeGender, own: boolean) =>
      `К ${own ? 'вашему ' : ''}клиенту ${quote(to, 'ru')} ${agree(gender, 'перешёл', 'перешла', 'перешёл знакомый нам человек:')} ${who} из ${quote(from, 'ru')}. Повод встретиться`,
    newsLeft: (who: string, from: string, to: string) =>
      `${who} из ${quote(from, 'ru')}, похоже, теперь в ${quote(to, 'ru')}`,
  },
  en: {
    opportunity: 'Opportunity',
    movedHere: (who: string, from: string) =>
      `Somebody from ${quote(from, 'en')} seems to have come here: ${who}`,
    movedHereLinked: (who: string, from: string) =>
      `Somebody we know has come here from ${quote(from, 'en')}: ${who}. Check post and contacts.`,
    movedAway: (who: string, to: string) => `${who} seems to be at our client ${quote(to, 'en')} now`,
    movedAwayLinked: (who: string, to: string) => `${who} is at our client ${quote(to, 'en')} now`,
    someClient: 'another client',
    writtenHere: (who: string) => `On the card here: ${who}.`,
    was: (post: string) => `There: ${post}.`,
    grounds: {
      company: 'the company’s name agrees',
      name: 'the name agrees',
      phone: 'the phone agrees',
      email: 'the e-mail agrees',
    },
    link: () => 'Yes, the same',
    linkFor: (who: string) => `Yes, the same person: ${who}`,
    dismiss: () => 'No, another',
    dismissFor: (who: string) => `No, another person: ${who}`,
    linked: 'Linked. The role at the new client is not verified yet.',
    dismissed: 'Noted: this is another person.',
    term: {
      passed: (who: string, day: string) => `The term ended ${day}: ${who}. Find out who is there now.`,
      soon: (who: string, day: string, left: number) =>
        `The term ends ${day}, ${left === 0 ? 'today' : `in ${pluralEn(left, 'day', 'days')}`}: ${who}. Meet whoever comes next.`,
      ahead: (who: string, day: string, left: number) =>
        `The term ends ${day}, in ${pluralEn(left, 'day', 'days')}: ${who}`,
    },
    unknownRoles: {
      decision_maker: 'decides',
      economic_buyer: 'holds the budget',
      influencer: 'influences the decision',
      user: 'uses the service',
      technical: 'knows the technology',
      gatekeeper: 'opens the way to the others',
      champion: 'is our champion',
      opponent: 'is against us',
      unknown: 'is needed besides',
    },
    missing: 'We do not know who',
    fading: (was: number, now: number, idle: string) =>
      `· was ${was}, now ${now} of\u00a05: ${idle} without meeting`,
    idle: (days: number) =>
      days < 60 ? pluralEn(days, 'day', 'days') : pluralEn(Math.floor(days / 30.4), 'month', 'months'),
    evidence: 'What it rests on',
    entered: (value: number, day: string) => `${day}: judged ${value}`,
    touches: {
      meeting: 'meeting',
      call: 'talk on the phone',
      birthday: 'birthday wishes',
      message: 'personal letter or message',
      favour: 'a favour done',
      event: 'at an event together',
      other: 'other',
    },
    noteTouch: 'Note a touch',
    touchTitle: (name: string) => `Personal touch: ${name}`,
    touchLead: 'Calls and meetings are seen anyway. Here goes what there was beside them.',
    touchKind: 'What it was',
    touchDay: 'When',
    touchNote: 'A few words',
    saveTouch: 'Note it',
    acquaintances: (own) => `People we know at ${own ? 'your ' : ''}clients`,
    news: (own) => `News about people of ${own ? 'your ' : ''}clients`,
    newsListOf: (who) => `list of ${who}`,
    newsMore: (count: number) => `Show ${formatNumber(count, 'en')} more`,
    newsTerm: (who: string, client: string, day: string, over: boolean) =>
      `${who} (${quote(client, 'en')}): ${over ? 'the term ended' : 'in office until'} ${day}`,
    newsMove: (who: string, from: string, to: string, _gender: MaybeGender, own: boolean) =>
      `${who} from ${quote(from, 'en')} seems to have come to ${own ? 'your' : 'the'} client ${quote(to, 'en')}`,
    newsAcquaintance: (who: string, from: string, to: string, _gender: MaybeGender, own: boolean) =>
      `Now at ${own ? 'your' : 'the'} client ${quote(to, 'en')}: ${who}, formerly ${quote(from, 'en')}. A reason to meet`,
    newsLeft: (who: string, from: string, to: string) =>
      `${who} from ${quote(from, 'en')} seems to be at ${quote(to, 'en')} now`,
  },
});
