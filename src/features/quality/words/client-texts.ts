// The product's own texts of letters to clients; a company writes its own over them. To one person, so «Вы».
import { defineWords } from '#kernel/words.ts';

export const clientTexts = defineWords({
  ru: {
    offer: {
      subject: '{компания}: проверьте, пожалуйста, всё ли теперь хорошо',
      body: `{обращение}

На встрече {встреча} Вы рассказали, что у Вас работало плохо. Мы это исправили.

{замечания}

Проверьте, пожалуйста, сами и ответьте на один вопрос: теперь всё работает? Если исправлено не всё, мы продолжим работы.

{ссылка}

Ссылка личная, она только для Вас и работает до {срок} включительно. Открыть её можно спокойно: ответ уйдёт, только когда Вы сами его отправите.

Если удобнее голосом, позвоните: {телефон}.

С уважением,
{куратор}
{должность}
{компания}`,
    },
    reminder: {
      subject: '{компания}: нам важно Ваше слово, всё ли теперь работает',
      body: `{обращение}

Недавно мы исправили то, о чём Вы говорили на встрече {встреча}, и спросили, всё ли теперь работает. Наверное, было не до письма, поэтому решаемся напомнить.

{замечания}

Пока Вы не ответите, мы не считаем работы законченными. Ответ займёт минуту.

{ссылка}

Это новая ссылка вместо прежней. Она личная и работает до {срок} включительно.

Если удобнее голосом, позвоните: {телефон}.

С уважением,
{куратор}
{должность}
{компания}`,
    },
    waiting: {
      subject: '{компания}: чтобы продолжить работы, нужна Ваша помощь',
      body: `{обращение}

Мы исправляем то, о чём Вы говорили на встрече {встреча}, и сейчас нам не обойтись без Вас. Вот что нужно, чтобы работы пошли дальше:

{ожидание}

Как только это будет сделано, мы продолжим.

Если удобнее голосом, позвоните: {телефон}.

С уважением,
{куратор}
{должность}
{компания}`,
    },
  },
  en: {
    offer: {
      subject: '{company}: please check whether all is well now',
      body: `{greeting}

When we met on {meeting}, you told us what was not working well. We have mended it.

{claims}

Please check for yourself and answer one question: does it all work now? If not everything is mended, we go on working.

{link}

The link is personal, meant for you alone, and works until {until} inclusive. It is safe to open: nothing is sent until you send your answer yourself.

If you would rather talk, call {phone}.

Kind regards,
{curator}
{post}
{company}`,
    },
    reminder: {
      subject: '{company}: does it all work now? Your word matters to us',
      body: `{greeting}

We have mended what you told us of when we met on {meeting}, and asked whether it all works now. You must have been busy, so we venture to remind you.

{claims}

Until you answer, we do not consider the works finished. It takes a minute.

{link}

This is a new link in place of the former one. It is personal and works until {until} inclusive.

If you would rather talk, call {phone}.

Kind regards,
{curator}
{post}
{company}`,
    },
    waiting: {
      subject: '{company}: we need your help to go on',
      body: `{greeting}

We are mending what you told us of when we met on {meeting}, and cannot go on without you. This is what we need:

{waiting}

As soon as it is done, we go on.

If you would rather talk, call {phone}.

Kind regards,
{curator}
{post}
{company}`,
    },
  },
});
