import { defineWords } from '#kernel/words.ts';

export const reportRefusals = defineWords({
  ru: {
    mail_not_set_up: () => 'Почта не настроена. Впишите сервер в разделе «Компания», вкладка «Почта».',
    no_own_address: () => 'У Вас нет адреса почты. Впишите его в своей карточке сотрудника.',
    letter_not_to_resend: () =>
      'Это письмо уже отправлено, стоит в очереди или не имеет адреса. Обновите страницу.',
  },
  en: {
    mail_not_set_up: () => 'Mail is not set up. Enter the server under Company, Mail.',
    no_own_address: () => 'You have no e-mail address. Enter it on your employee card.',
    letter_not_to_resend: () =>
      'This letter has been sent, is in the queue, or has no address. Reload the page.',
  },
});
