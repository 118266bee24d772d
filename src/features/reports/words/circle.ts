import { formatDay } from '#kernel/dates.ts';
import { defineWords, plural, pluralEn, pluralForm } from '#kernel/words.ts';

export const circleWords = defineWords({
  ru: {
    title: 'Круг',
    week: (week: number, weeks: number) => `${week}-я неделя из ${weeks}`,
    leader: (name: string) => `руководит ${name}`,
    noLeader: 'руководитель не назначен',
    accepted: 'принято',
    elapsed: (percent: number) => `времени прошло ${percent}\u00a0%`,
    ringLabel: (accepted: number, clients: number, percent: number) =>
      `Круг клиентов: принято ${accepted} из ${clients}, прошло ${percent} % времени. Список с состояниями — ниже.`,
    legend: 'Состояния клиентов',
    showAll: 'Показать всех',
    verdict: {
      ahead: (count: number) => `Опережаем план на ${plural(count, 'анкету', 'анкеты', 'анкет')}`,
      onPlan: 'Идём по плану',
      behind: (count: number) => `Отстаём от плана на ${plural(count, 'анкету', 'анкеты', 'анкет')}`,
    },
    forecast: {
      done: 'Круг пройден',
      expected: (day: string, late: number) =>
        late > 0
          ? `При нынешнем темпе команда закончит ${formatDay(day, 'ru')} — на ${plural(late, 'рабочий день', 'рабочих дня', 'рабочих дней')} позже срока`
          : `При нынешнем темпе команда закончит ${formatDay(day, 'ru')}, в срок`,
      between: (from: string, to: string | null) =>
        to
          ? `скорее всего между ${formatDay(from, 'ru')} и ${formatDay(to, 'ru')}`
          : `не раньше ${formatDay(from, 'ru')}`,
      too_early: 'Прогноз появится после первой рабочей недели',
      too_few: 'Для прогноза мало принятых анкет',
      nobody_ahead: 'Впереди ни у кого нет рабочих дней: продлите участие или круг',
      slowest: (name: string, day: string) =>
        `Дольше всех идёт список: ${name}, до ${formatDay(day, 'ru')}. Срок всей команды верен, если делиться клиентами.`,
      left: (count: number) => `К концу срока останется ${plural(count, 'клиент', 'клиента', 'клиентов')}`,
    },
    lists: 'Нормативы',
    columns: {
      participant: 'Участник',
      mode: 'Занятость',
      size: 'В списке',
      week: 'Эта неделя',
      toDate: 'С начала круга',
      balance: 'Разница',
      ends: 'Закончит',
      progress: 'Состояния',
    },
    dedicated: 'только программа',
    parallel: 'с обычной работой',
    weeksTitle: 'План и факт по неделям',
    plan: 'План',
    fact: 'Факт',
    weekOf: 'Неделя с',
    register: 'Реестр качества',
    registerItems: {
      total: 'всего в реестре',
      waitingForService: 'ждут сервиса',
      inWork: 'в работе',
      waitingForCurator: 'восстановлено, ждёт куратора',
      waitingForClient: 'ждём слова клиента',
      confirmed: 'из них подтвердил клиент',
      closedByUs: 'восстановил сервис',
      refused: 'клиент говорил «нет»',
    },
    acceptance: 'Сданы и ждут приёмки',
    acceptanceMore: (count: number) => `Ещё ${plural(count, 'анкета', 'анкеты', 'анкет')}`,
    acceptanceEmpty: 'Все сданные анкеты приняты.',
    acceptanceCount: (count: number) => pluralForm(count, 'анкета', 'анкеты', 'анкет'),
    emptyTitle: 'Здесь будет круг ваших клиентов',
    emptyText:
      'Загрузите клиентов, назначьте участников и разделите списки: каждый клиент станет точкой круга.',
    emptyAction: 'Собрать круг',
    planned: 'Круг ещё не начат',
    calendarMissing: (years: string) =>
      `Производственный календарь на ${years} не загружен: нормативы посчитаны с праздниками по закону, без переносов.`,
  },
  en: {
    title: 'Circle',
    week: (week: number, weeks: number) => `week ${week} of ${weeks}`,
    leader: (name: string) => `led by ${name}`,
    noLeader: 'no leader yet',
    accepted: 'accepted',
    elapsed: (percent: number) => `${percent}% of the time gone`,
    ringLabel: (accepted: number, clients: number, percent: number) =>
      `The circle of clients: ${accepted} of ${clients} accepted, ${percent}% of the time gone. The list of states is below.`,
    legend: 'States of the clients',
    showAll: 'Show all',
    verdict: {
      ahead: (count: number) => `Ahead of plan by ${pluralEn(count, 'questionnaire', 'questionnaires')}`,
      onPlan: 'On plan',
      behind: (count: number) => `Behind plan by ${pluralEn(count, 'questionnaire', 'questionnaires')}`,
    },
    forecast: {
      done: 'The round is complete',
      expected: (day: string, late: number) =>
        late > 0
          ? `At this pace we finish on ${formatDay(day, 'en')}, ${pluralEn(late, 'working day', 'working days')} late`
          : `At this pace we finish on ${formatDay(day, 'en')}, in time`,
      between: (from: string, to: string | null) =>
        to
          ? `most likely between ${formatDay(from, 'en')} and ${formatDay(to, 'en')}`
          : `not before ${formatDay(from, 'en')}`,
      too_early: 'The forecast comes after the first working week',
      too_few: 'Too few accepted questionnaires for a forecast',
      nobody_ahead: 'Nobody has working days ahead: extend the participation or the round',
      slowest: (name, day) =>
        `The longest list is that of ${name}, until ${formatDay(day, 'en')}. The team’s day holds if clients are shared.`,
      left: (count: number) => `${pluralEn(count, 'client', 'clients')} will be left at the end of the term`,
    },
    lists: 'Quotas',
    columns: {
      participant: 'Participant',
      mode: 'Dedication',
      size: 'On the list',
      week: 'This week',
      toDate: 'Since the start',
      balance: 'Balance',
      ends: 'Will finish',
      progress: 'States',
    },
    dedicated: 'programme only',
    parallel: 'part',
    weeksTitle: 'Plan and fact by week',
    plan: 'Plan',
    fact: 'Fact',
    weekOf: 'Week of',
    register: 'Quality register',
    registerItems: {
      total: 'in the register',
      waitingForService: 'waiting for the service side',
      inWork: 'in work',
      waitingForCurator: 'restored, waiting for the curator',
      waitingForClient: 'awaiting the client’s word',
      confirmed: 'of them confirmed by the client',
      closedByUs: 'restored by service',
      refused: 'the client said no',
    },
    acceptance: 'Handed in, waiting for acceptance',
    acceptanceMore: (count) => `${count} more`,
    acceptanceEmpty: 'Every handed-in questionnaire has been accepted.',
    acceptanceCount: (count: number) => (count === 1 ? 'questionnaire' : 'questionnaires'),
    emptyTitle: 'The circle of your clients will live here',
    emptyText:
      'Import clients, name the participants and split the lists: every client becomes a point of the circle.',
    emptyAction: 'Put the round together',
    planned: 'The round has not started',
    calendarMissing: (years: string) =>
      `The production calendar for ${years} is not loaded: quotas are counted with the holidays of the law, without moved days.`,
  },
});
