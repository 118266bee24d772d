// Names of things in the round: states, reasons to choose from, columns.
import { defineWords } from '#kernel/words.ts';

export const roundLabels = defineWords({
  ru: {
    states: { planned: 'Планируется', running: 'Идёт', closed: 'Завершён' },
    dedications: { dedicated: 'Только программа', parallel: 'Вместе с обычной работой' },
    relations: { excellent: 'Отличные', unsure: 'Под вопросом', monopolised: 'Монополизированы' },
    relationHints: {
      excellent: 'Клиент останется у этого сотрудника.',
      unsure: 'Клиента лучше поручить другому.',
      monopolised: 'Сотрудник закрывает клиента от коллег: клиент перейдёт к другому.',
    },
    handoverReasons: {
      absence: 'Отпуск или болезнь',
      left: 'Сотрудник больше не участвует',
      client_asked: 'Попросил клиент',
      relation_monopolised: 'Отношения монополизированы',
      overload: 'Слишком длинный список',
      nearness: 'Ближе к другим клиентам',
      other: 'Другая причина',
    },
    planFact: {
      week: 'Неделя',
      plan: 'План',
      fact: 'Факт',
      planTotal: 'План с начала круга',
      factTotal: 'Факт с начала круга',
    },
  },
  en: {
    states: { planned: 'Planned', running: 'Running', closed: 'Closed' },
    dedications: { dedicated: 'Programme only', parallel: 'Beside the usual work' },
    relations: { excellent: 'Excellent', unsure: 'Unsure', monopolised: 'Monopolised' },
    relationHints: {
      excellent: 'The client will stay with this employee.',
      unsure: 'The client is better given to somebody else.',
      monopolised: 'The employee shields the client from colleagues: it will go to somebody else.',
    },
    handoverReasons: {
      absence: 'Leave or illness',
      left: 'No longer takes part',
      client_asked: 'The client asked for it',
      relation_monopolised: 'Relation monopolised',
      overload: 'List too long',
      nearness: 'Nearer to the other clients',
      other: 'Another reason',
    },
    planFact: {
      week: 'Week',
      plan: 'Plan',
      fact: 'Done',
      planTotal: 'Plan since the start',
      factTotal: 'Done since the start',
    },
  },
});
