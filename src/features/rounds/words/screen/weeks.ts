// Plan against fact by week.
import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const weekWords = defineWords({
  ru: {
    table: 'План и факт по неделям',
    who: 'Участник',
    team: 'Команда',
    toDate: 'К сегодня',
    total: 'За круг',
    normOf: (plan: number) => `норматив ${plan}`,
    normAbove: (plan: number, clients: number) =>
      `Норматив всех недель — ${plural(plan, 'анкета', 'анкеты', 'анкет')}, больше, чем клиентов в списке: ${clients}. Это запас времени: за круг спрашивается не больше, чем клиентов.`,
    cell: (fact: number, plan: number) => `сделано ${fact} из ${plan}`,
    behind: 'ниже плана',
    now: 'идёт',
    outside: (count: number) => `Ещё засчитано вне дат круга: ${count}.`,
    lead: 'Анкета засчитывается, когда она заполнена, сдана и принята; неделя — та, в которую её сдали.',
    planToday: (fact: number, plan: number) => `Засчитано ${fact}, по плану к сегодняшнему дню — ${plan}`,
    pace: 'Темп за последние четыре недели',
    forecast: 'Прогноз',
    noPeople: 'Участников пока нет',
  },
  en: {
    table: 'Plan and fact by week',
    who: 'Participant',
    team: 'Team',
    toDate: 'To date',
    total: 'The round',
    normOf: (plan) => `quota ${plan}`,
    normAbove: (plan, clients) =>
      `The quota of all weeks is ${pluralEn(plan, 'questionnaire', 'questionnaires')}, more than the clients on the list: ${clients}. That is time to spare: over the round no more is asked than there are clients.`,
    cell: (fact, plan) => `${fact} of ${plan} done`,
    behind: 'below the plan',
    now: 'now',
    outside: (count) => `Also counted outside the dates of the round: ${count}.`,
    lead: 'A questionnaire counts when it is complete, handed in and accepted; its week is the one it was handed in.',
    planToday: (fact, plan) => `${fact} counted, ${plan} planned to date`,
    pace: 'Pace of the last four weeks',
    forecast: 'Forecast',
    noPeople: 'No participants yet',
  },
});
