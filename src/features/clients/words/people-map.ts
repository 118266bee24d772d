import { defineWords } from '#kernel/words.ts';
import { agree, type MaybeGender, withRu } from './gender.ts';

/** A name in the cases these sentences ask for. */
export interface NameInCases {
  gender: MaybeGender;
  nominative: string;
  genitive: string;
  dative: string;
  accusative: string;
  instrumental: string;
}

/** The other one, the gender of whom the sentence is about, and whether it is past. */
type Say = (other: NameInCases, gender: MaybeGender, past: boolean) => string;

export const mapWords = defineWords({
  ru: {
    views: { cards: 'Карточки', map: 'Карта' },
    viewLabel: 'Как показать людей',
    title: (client: string) => `Карта людей: ${client}`,
    layers: {
      decide: 'Решают',
      influence: 'Влияют',
      expert: 'Эксперты',
      use: 'Пользуются',
      unclear: 'Роль не ясна',
    },
    ours: 'Наши',
    lead: 'Нажмите на человека, чтобы увидеть его и провести линию.',
    legend: 'Что значат линии',
    kinds: {
      influences: 'влияет на',
      reports_to: 'подчиняется',
      friendly: 'дружит с',
      conflict: 'в ссоре с',
    },
    /** What the one a line begins at does, and what the one it ends at does. */
    forth: {
      influences: (other, gender, past) =>
        `${past ? agree(gender, 'влиял', 'влияла') : 'влияет'} на ${other.accusative}`,
      reports_to: (other, gender, past) =>
        `${past ? agree(gender, 'подчинялся', 'подчинялась') : 'подчиняется'} ${other.dative}`,
      friendly: friendlyRu,
      conflict: conflictRu,
    } satisfies Record<string, Say>,
    back: {
      influences: (other, gender, past) =>
        `${past ? `${agree(gender, 'был', 'была')} ` : ''}под влиянием ${other.genitive}`,
      reports_to: (other, gender, past) =>
        `${past ? agree(gender, 'руководил', 'руководила') : 'руководит'} ${other.instrumental}`,
      friendly: friendlyRu,
      conflict: conflictRu,
    } satisfies Record<string, Say>,
    cameAfter: (other: NameInCases, gender: MaybeGender) =>
      `${agree(gender, 'пришёл', 'пришла')} на смену ${other.dative}`,
    followedBy: (other: NameInCases) =>
      `на смену ${agree(other.gender, 'пришёл', 'пришла')} ${other.nominative}`,
    successorLine: 'кто пришёл на смену',
    pastLine: 'бледное — в прошлом',
    knows: 'знает нас: чем толще, тем крепче; пунктиром — отношения остывают',
    gone: (gender: MaybeGender) => agree(gender, 'ушёл', 'ушла'),
    tie: (person: string, ours: string, now: number, was: number) =>
      now < was ? `${person} и ${ours}: было ${was}, осталось ${now}` : `${person} и ${ours}: ${now} из 5`,
    links: 'Связи',
    noLinks: 'Линий пока нет.',
    addTitle: 'Провести линию',
    kind: 'Как связаны',
    whom: 'С кем',
    note: 'Пояснение',
    add: 'Провести',
    allDrawn: 'Такие линии уже проведены ко всем.',
    remove: (line: string) => `Убрать линию: ${line}`,
    removed: 'Линия снята',
    undo: 'Вернуть',
    table: 'То же таблицей',
    columns: { person: 'Человек', role: 'Роль', links: 'Связи', ours: 'Кто из наших знает' },
    nobody: 'никто',
    edit: 'Изменить данные',
    relation: 'Отношения',
    open: (name: string) => `Показать: ${name}`,
  },
  en: {
    views: { cards: 'Cards', map: 'Map' },
    viewLabel: 'How to show people',
    title: (client: string) => `People map: ${client}`,
    layers: {
      decide: 'Decide',
      influence: 'Influence',
      expert: 'Experts',
      use: 'Use',
      unclear: 'Role unclear',
    },
    ours: 'Ours',
    lead: 'Press a person to see them and to draw a line.',
    legend: 'What the lines mean',
    kinds: {
      influences: 'influences',
      reports_to: 'reports to',
      friendly: 'is friends with',
      conflict: 'is at odds with',
    },
    forth: {
      influences: (other, _, past) => `${past ? 'influenced' : 'influences'} ${other.nominative}`,
      reports_to: (other, _, past) => `${past ? 'reported' : 'reports'} to ${other.nominative}`,
      friendly: friendlyEn,
      conflict: conflictEn,
    },
    back: {
      influences: (other, _, past) => `${past ? 'was' : 'is'} influenced by ${other.nominative}`,
      reports_to: (other, _, past) => `${past ? 'was' : 'is'} the superior of ${other.nominative}`,
      friendly: friendlyEn,
      conflict: conflictEn,
    },
    cameAfter: (other: NameInCases) => `came after ${other.nominative}`,
    followedBy: (other: NameInCases) => `was followed by ${other.nominative}`,
    successorLine: 'who came after',
    pastLine: 'pale: in the past',
    knows: 'knows us: the thicker, the stronger; dashed means it is fading',
    gone: () => 'left',
    tie: (person: string, ours: string, now: number, was: number) =>
      now < was ? `${person} and ${ours}: was ${was}, now ${now}` : `${person} and ${ours}: ${now} of 5`,
    links: 'Links',
    noLinks: 'No lines yet.',
    addTitle: 'Draw a line',
    kind: 'How they are linked',
    whom: 'With whom',
    note: 'Remark',
    add: 'Draw',
    allDrawn: 'Such lines lead to everybody already.',
    remove: (line: string) => `Remove the line: ${line}`,
    removed: 'Line removed',
    undo: 'Put back',
    table: 'The same as a table',
    columns: { person: 'Person', role: 'Part', links: 'Links', ours: 'Who of ours knows them' },
    nobody: 'nobody',
    edit: 'Edit the data',
    relation: 'Relation',
    open: (name: string) => `Show: ${name}`,
  },
});

function friendlyRu(other: NameInCases, gender: MaybeGender, past: boolean): string {
  return `${past ? agree(gender, 'дружил', 'дружила') : 'дружит'} ${withRu(other.instrumental)}`;
}

function conflictRu(other: NameInCases, gender: MaybeGender, past: boolean): string {
  return `${past ? `${agree(gender, 'был', 'была')} ` : ''}в ссоре ${withRu(other.instrumental)}`;
}

function friendlyEn(other: NameInCases, _: MaybeGender, past: boolean): string {
  return `${past ? 'was' : 'is'} friends with ${other.nominative}`;
}

function conflictEn(other: NameInCases, _: MaybeGender, past: boolean): string {
  return `${past ? 'was' : 'is'} at odds with ${other.nominative}`;
}
