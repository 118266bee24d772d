import { defineWords } from '#kernel/words.ts';

/** States of a questionnaire as people call them, for lists, cards and histories. */
export const questionnaireStates = defineWords({
  ru: {
    in_progress: 'идёт',
    paused_quality: 'остановились на качестве',
    restored: 'восстановлено сервисом',
    confirmed: 'клиент подтвердил качество',
    completed: 'заполнена',
    handed_in: 'сдана',
    accepted: 'принята',
    returned: 'возвращена',
  },
  en: {
    in_progress: 'under way',
    paused_quality: 'paused on quality',
    restored: 'restored by service',
    confirmed: 'quality confirmed by the client',
    completed: 'completed',
    handed_in: 'handed in',
    accepted: 'accepted',
    returned: 'given back',
  },
});
