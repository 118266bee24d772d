import { defineWords } from '#kernel/words.ts';

export const reportRefusals = defineWords({
  ru: {
    letter_not_to_resend: () =>
      'Это письмо уже отправлено, стоит в очереди или не имеет адреса. Обновите страницу.',
  },
  en: {
    letter_not_to_resend: () =>
      'This letter has been sent, is in the queue, or has no address. Reload the page.',
  },
});
