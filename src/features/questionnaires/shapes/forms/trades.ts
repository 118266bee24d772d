// What every trade asks in the same words: units, the broken promise, the way a recommendation is asked for.
import type { CriterionPart, Localised } from '#features/questionnaires/shapes/form.ts';

export const PERCENT: Localised = { ru: '%', en: '%' };
export const DAYS: Localised = { ru: 'дн.', en: 'days' };
export const HOURS: Localised = { ru: 'ч', en: 'h' };
export const ROUBLES: Localised = { ru: '₽', en: '₽' };

/** Whatever else is measured, a word not kept fails the check. */
export const BROKEN_PROMISE: CriterionPart = {
  id: 'broken',
  kind: 'yesno',
  good: false,
  text: {
    ru: 'Осталось ли что-то, что мы Вам обещали и не сделали?',
    en: 'Is there anything we promised you and did not do?',
  },
};

/** Three ways to be introduced, the best one first. */
export const HOW_TO_INTRODUCE: Localised = {
  ru: 'Как Вам удобнее: позвонить им при мне, собраться втроём или разрешить сослаться на Вас?',
  en: 'What suits you best: a call while I am here, the three of us meeting, or my mentioning your name?',
};

export const ASK_FOR_INTRODUCTION: Localised = {
  ru: 'Назвали имя\u00a0— спросите о знакомстве лично: это лучшее, что может случиться. Не назвали\u00a0— поблагодарите и отметьте, что спросили.',
  en: 'Given a name, ask for an introduction in person: nothing is better. Given none, say thank you and note that you asked.',
};

/** Money nobody should be made to invent. */
export const NEVER_GUESS: Localised = {
  ru: 'Не знает\u00a0— пропустите: гадать за клиента не нужно.',
  en: 'Pass over if they do not know; never guess for the client.',
};

export const LISTEN_WITHOUT_ARGUING: Localised = {
  ru: 'Слушайте и не спорьте: за этот ответ надо благодарить.',
  en: 'Listen, do not argue: this answer deserves thanks.',
};

export const WHAT_WOULD_LIFT: Localised = {
  ru: 'Что подняло бы оценку хотя бы на балл?',
  en: 'What would lift that by one point?',
};
