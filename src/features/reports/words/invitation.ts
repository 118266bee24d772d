// A letter to one colleague, so «Вы» with a capital.
import { defineWords } from '#kernel/words.ts';

export const invitationWords = defineWords({
  ru: {
    subject: (company: string) => `${company}: Вас ждут в «Рядом»`,
    subjectReset: (company: string) => `${company}: новый пароль в «Рядом»`,
    greeting: (name: string) => `${name}, здравствуйте!`,
    invited: (company: string) =>
      `${company} ведёт в «Рядом» свою VIP-программу: встречи с клиентами, их замечания и работы. Вам открыт доступ. Осталось придумать пароль.`,
    reset:
      'Для Вас сделана ссылка, по которой можно задать новый пароль. Прежний пароль перестанет действовать.',
    button: 'Придумать пароль',
    until: (moment: string) => `Ссылка личная, работает один раз и до ${moment}. Не пересылайте её.`,
    ignore: 'Если Вы не ждали этого письма, не открывайте ссылку и сообщите администратору компании.',
  },
  en: {
    subject: (company: string) => `${company}: you are invited to Ryadom`,
    subjectReset: (company: string) => `${company}: a new password in Ryadom`,
    greeting: (name: string) => `Dear ${name},`,
    invited: (company: string) =>
      `${company} runs its VIP programme in Ryadom: meetings with clients, their claims and the works. You have been given access; all that is left is to choose a password.`,
    reset: 'A link was made for you to set a new password. The old one will stop working.',
    button: 'Choose a password',
    until: (moment: string) => `The link is personal, works once and until ${moment}. Do not pass it on.`,
    ignore: 'If you did not expect this letter, do not open the link and tell the company’s administrator.',
  },
});
