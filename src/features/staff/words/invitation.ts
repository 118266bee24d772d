import { defineWords } from '#kernel/words.ts';

export const invitationWords = defineWords({
  ru: {
    title: 'Приглашение',
    hello: (name: string) => `${name}, здравствуйте`,
    invited: (company: string) => `${company} приглашает вас в программу «Рядом». Осталось выбрать пароль.`,
    reset: (company: string) => `${company}: выберите новый пароль. На остальных устройствах вы выйдете.`,
    signInWith: 'Почта для входа',
    password: 'Пароль',
    hint: 'Не меньше 10 знаков. Проще всего запомнить несколько слов подряд.',
    accept: 'Выбрать пароль и войти',
    toSignIn: 'Ко входу',
    dead: 'Ссылка не действует',
    linkTitle: 'Ссылка для входа',
    linkLead: (until: string) =>
      `Отправьте её сотруднику сами или дождитесь письма. Действует до ${until} и впускает один раз. Больше она показана не будет.`,
    link: 'Ссылка',
    copy: 'Скопировать',
    copied: 'Скопировано',
  },
  en: {
    title: 'Invitation',
    hello: (name: string) => `Hello, ${name}`,
    invited: (company: string) =>
      `${company} invites you to Ryadom. All that is left is to choose a password.`,
    reset: (company: string) => `${company}: choose a new password. You will be signed out on other devices.`,
    signInWith: 'E-mail to sign in with',
    password: 'Password',
    hint: 'At least 10 characters. A few words in a row are easiest to remember.',
    accept: 'Choose the password and sign in',
    toSignIn: 'To the sign-in page',
    dead: 'The link does not work',
    linkTitle: 'Sign-in link',
    linkLead: (until: string) =>
      `Send it to the employee yourself, or wait for the letter. It works until ${until}, once. It will not be shown again.`,
    link: 'Link',
    copy: 'Copy',
    copied: 'Copied',
  },
});
