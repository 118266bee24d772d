// The frame of the screen «Списки»: which round, which part of it, what is said after a deed.
import { defineWords, formatNumber, plural, pluralEn } from '#kernel/words.ts';

const clientsRu = (count: number) => plural(count, 'клиент', 'клиента', 'клиентов');
const clientsEn = (count: number) => pluralEn(count, 'client', 'clients');

export const roundWords = defineWords({
  ru: {
    title: 'Списки',
    planTitle: (name: string) => `План круга «${name}»`,
    round: 'Круг',
    emptyTitle: 'Круга ещё нет',
    emptyText:
      'Здесь планируют круг: кто участвует, сколько успеет, кому какие клиенты достанутся и почему. Начните с названия и дат.',
    emptyAction: 'Запланировать круг',
    waitTitle: 'Круг ещё не начат',
    waitText:
      'Когда руководитель программы начнёт круг, здесь появится ваш список клиентов и норматив по неделям.',
    planNext: 'Запланировать следующий круг',
    dates: (from: string, to: string) => `${from} — ${to}`,
    leader: (name: string) => `руководитель — ${name}`,
    noLeader: 'руководитель не назначен',
    steps: {
      plan: 'Программа и круг',
      people: 'Участники',
      relations: 'Отношения',
      lists: 'Списки',
      start: 'Начало',
    },
    stepsLabel: 'Шаги планирования',
    stepNotes: {
      plan: (weeks: string) => weeks,
      peopleNone: 'пока никого',
      people: (capacity: number, clients: number) =>
        capacity >= clients
          ? `успеют всех, запас — ${capacity - clients}`
          : `успеют ${capacity} из ${clients}`,
      relationsNone: 'некого отмечать',
      relations: (known: number, pairs: number) => `отмечено пар: ${known} из ${pairs}`,
      listsNone: 'не разделены',
      lists: (placed: number, clients: number) => `в списках ${placed} из ${clients}`,
      startReady: 'можно начинать',
      startBlocked: (count: number) => `осталось: ${plural(count, 'дело', 'дела', 'дел')}`,
    },
    next: 'Дальше',
    tabs: {
      quota: 'Ход по неделям',
      lists: 'Списки клиентов',
      handovers: 'Передачи',
      people: 'Участники',
    },
    tabsLabel: 'Части круга',
    close: 'Завершить круг',
    closeTitle: 'Завершить круг?',
    closeOpen: (open: number) =>
      `Без засчитанной анкеты остаётся ${clientsRu(open)}. После завершения списки этого круга не меняются, вернуть его нельзя.`,
    closeAll: 'Все клиенты пройдены. После завершения списки этого круга не меняются, вернуть его нельзя.',
    closeDeed: 'Завершить круг так',
    closeStay: 'Продолжить круг',
    closed: 'Круг завершён',
    undo: 'Вернуть',
    undone: 'Возвращено',
    weeks: (weeks: number) =>
      Number.isInteger(weeks)
        ? plural(weeks, 'рабочая неделя', 'рабочие недели', 'рабочих недель')
        : `${formatNumber(weeks, 'ru')}\u00a0рабочей недели`,
    days: (days: number) => plural(days, 'рабочий день', 'рабочих дня', 'рабочих дней'),
    missingYears: (years: string) =>
      `Календарь на ${years} ещё не внесён: праздники считаются по закону, без переносов. Переносы вносит администратор в разделе «Компания».`,
    pages: 'Страницы списка',
    page: (number: number) => `Страница ${number}`,
    nextPage: 'Следующая страница',
    previousPage: 'Предыдущая страница',
  },
  en: {
    title: 'Lists',
    planTitle: (name) => `Plan of the round “${name}”`,
    round: 'Round',
    emptyTitle: 'There is no round yet',
    emptyText:
      'A round is planned here: who takes part, how much they can do, which clients go to whom and why. Begin with a name and dates.',
    emptyAction: 'Plan a round',
    waitTitle: 'The round has not started yet',
    waitText:
      'When the programme leader starts the round, your list of clients and your weekly quota appear here.',
    planNext: 'Plan the next round',
    dates: (from, to) => `${from} — ${to}`,
    leader: (name) => `led by ${name}`,
    noLeader: 'no leader named',
    steps: {
      plan: 'Programme and round',
      people: 'Participants',
      relations: 'Relations',
      lists: 'Lists',
      start: 'Start',
    },
    stepsLabel: 'Steps of planning',
    stepNotes: {
      plan: (weeks) => weeks,
      peopleNone: 'nobody yet',
      people: (capacity, clients) =>
        capacity >= clients
          ? `enough room: ${capacity} for ${clients}`
          : `too little room: ${capacity} for ${clients}`,
      relationsNone: 'nobody to mark',
      relations: (known, pairs) => `${known} of ${pairs} marked`,
      listsNone: 'not split',
      lists: (placed, clients) => `${placed} of ${clients} on lists`,
      startReady: 'ready to start',
      startBlocked: (count) => pluralEn(count, 'obstacle', 'obstacles'),
    },
    next: 'Next',
    tabs: { quota: 'Week by week', lists: 'Client lists', handovers: 'Hand-overs', people: 'Participants' },
    tabsLabel: 'Parts of the round',
    close: 'Close the round',
    closeTitle: 'Close the round?',
    closeOpen: (open) =>
      `${clientsEn(open)} without a counted questionnaire. Once closed, the lists of this round no longer change and it cannot be reopened.`,
    closeAll:
      'Every client is done. Once closed, the lists of this round no longer change and it cannot be reopened.',
    closeDeed: 'Close it like this',
    closeStay: 'Go on with the round',
    closed: 'The round is closed',
    undo: 'Undo',
    undone: 'Undone',
    weeks: (weeks) => pluralEn(weeks, 'working week', 'working weeks'),
    days: (days) => pluralEn(days, 'working day', 'working days'),
    missingYears: (years) =>
      `The calendar of ${years} has not been entered: the holidays of the law count, without moved days. The administrator loads the calendar under Company.`,
    pages: 'Pages of the list',
    page: (number) => `Page ${number}`,
    nextPage: 'Next page',
    previousPage: 'Previous page',
  },
});
