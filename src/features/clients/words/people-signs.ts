// What stands out about the people of a client: moves, terms, gaps, fading relations.
import { defineWords, formatNumber, plural, pluralEn } from '#kernel/words.ts';

export const signWords = defineWords({
  ru: {
    opportunity: 'Возможность',
    movedHere: (who: string, from: string) => `Сюда, похоже, перешёл человек из «${bare(from)}»: ${who}`,
    movedHereLinked: (who: string, from: string) =>
      `Из «${bare(from)}» сюда перешёл знакомый нам человек: ${who}. Сверьте должность и контакты.`,
    movedAway: (who: string, to: string) => `${who}, похоже, теперь у нашего клиента «${bare(to)}»`,
    movedAwayLinked: (who: string, to: string) => `${who} теперь у нашего клиента «${bare(to)}»`,
    someClient: 'другой клиент',
    writtenHere: (who: string) => `Записан здесь как ${who}.`,
    was: (post: string) => `Там: ${post}.`,
    grounds: {
      company: 'совпало название компании',
      name: 'совпало имя',
      phone: 'совпал телефон',
      email: 'совпала почта',
    },
    link: 'Да, это он',
    linkFor: (who: string) => `Да, это тот же человек: ${who}`,
    dismiss: 'Нет, другой',
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
      decision_maker: 'кто решает',
      economic_buyer: 'кто решает о деньгах',
      influencer: 'кто влияет на решение',
      user: 'кто пользуется',
      technical: 'кто разбирается в технике',
      gatekeeper: 'через кого путь к остальным',
      champion: 'кто наш сторонник',
      opponent: 'кто против нас',
      unknown: 'чья роль не ясна',
    },
    missing: (roles: string) => `Не знаем, ${roles}.`,
    fading: (was: number, now: number, idle: string) => `была ${was}, сейчас ${now}: ${idle} без встречи`,
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
    acquaintances: 'Знакомые люди у ваших клиентов',
    news: 'Новости о людях ваших клиентов',
    newsMore: (count: number) => `и ещё ${formatNumber(count, 'ru')}`,
    newsTerm: (who: string, client: string, day: string) =>
      `${who} («${bare(client)}»): полномочия до ${day}`,
    newsMove: (who: string, from: string, to: string) =>
      `Похоже, теперь у вашего клиента «${bare(to)}»: ${who}, раньше «${bare(from)}»`,
    newsAcquaintance: (who: string, from: string, to: string) =>
      `Теперь у вашего клиента «${bare(to)}»: ${who}, раньше «${bare(from)}». Повод встретиться`,
    newsLeft: (who: string, from: string, to: string) =>
      `${who} из «${bare(from)}», похоже, теперь в «${bare(to)}»`,
  },
  en: {
    opportunity: 'Opportunity',
    movedHere: (who: string, from: string) => `Somebody from “${bare(from)}” seems to have come here: ${who}`,
    movedHereLinked: (who: string, from: string) =>
      `Somebody we know has come here from “${bare(from)}”: ${who}. Check post and contacts.`,
    movedAway: (who: string, to: string) => `${who} seems to be at our client “${bare(to)}” now`,
    movedAwayLinked: (who: string, to: string) => `${who} is at our client “${bare(to)}” now`,
    someClient: 'another client',
    writtenHere: (who: string) => `Recorded here as ${who}.`,
    was: (post: string) => `There: ${post}.`,
    grounds: {
      company: 'the company’s name agrees',
      name: 'the name agrees',
      phone: 'the phone agrees',
      email: 'the e-mail agrees',
    },
    link: 'Yes, the same',
    linkFor: (who: string) => `Yes, the same person: ${who}`,
    dismiss: 'No, another',
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
      decision_maker: 'who decides',
      economic_buyer: 'who decides about the money',
      influencer: 'who influences the decision',
      user: 'who uses the service',
      technical: 'who knows the technology',
      gatekeeper: 'who is the way to the others',
      champion: 'who is our champion',
      opponent: 'who is against us',
      unknown: 'whose role is unclear',
    },
    missing: (roles: string) => `We do not know ${roles}.`,
    fading: (was: number, now: number, idle: string) => `was ${was}, now ${now}: ${idle} without meeting`,
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
    acquaintances: 'People you know at your clients',
    news: 'News about people of your clients',
    newsMore: (count: number) => `and ${formatNumber(count, 'en')} more`,
    newsTerm: (who: string, client: string, day: string) =>
      `${who} (“${bare(client)}”): in office until ${day}`,
    newsMove: (who: string, from: string, to: string) =>
      `Seems to be at your client “${bare(to)}” now: ${who}, formerly “${bare(from)}”`,
    newsAcquaintance: (who: string, from: string, to: string) =>
      `Now at your client “${bare(to)}”: ${who}, formerly “${bare(from)}”. A reason to meet`,
    newsLeft: (who: string, from: string, to: string) =>
      `${who} from “${bare(from)}” seems to be at “${bare(to)}” now`,
  },
});

/** «ООО «Ромашка»» inside quotes of its own would read badly. */
function bare(name: string): string {
  return name.replaceAll(/[«»"“”]/gu, '');
}
