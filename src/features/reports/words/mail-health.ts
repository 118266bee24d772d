import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const mailHealthWords = defineWords({
  ru: {
    title: 'Письма не уходят',
    since: (moment: string) => `С ${moment}.`,
    waiting: (count: number) =>
      count === 0 ? 'Писем в очереди нет.' : `Ждут отправки: ${plural(count, 'письмо', 'письма', 'писем')}.`,
    lastSent: (moment: string) => `Последнее ушло ${moment}.`,
    neverSent: 'Ни одно письмо ещё не ушло.',
    kinds: {
      unreachable: 'До почтового сервера не достучаться.',
      refused: 'Почтовый сервер ничего от нас не принимает.',
      idle: 'Письма никто не отправляет: проверьте, работает ли сервер «Рядом» с часами заданий.',
    },
    causes: {
      no_answer: 'По указанному адресу никто не отвечает. Проверьте, включён ли сервер, его адрес и порт.',
      no_host: 'Сервера с таким именем не находится. Проверьте адрес и сеть.',
      timeout: 'Сервер молчит дольше положенного. Проверьте порт и не закрыт ли он по пути.',
      login: 'Имя или пароль не подошли. Впишите их заново.',
      certificate: 'Защищённое соединение не складывается. Проверьте порт и вид защиты.',
      sender: 'Сервер не принимает наш адрес отправителя. Проверьте его.',
      other: 'Что ответил сервер, сказано ниже.',
    },
    said: (error: string) => `Дословно: ${error}`,
    after: 'Как только почта заработает, письма уйдут сами.',
    boxTitle: 'Ответы клиентов не читаются',
    boxLead: 'Ящик, в который приходят ответы, не открывается.',
    lastRead: (moment: string) => `Последний раз его читали ${moment}.`,
    neverRead: 'Он ещё ни разу не открылся.',
    boxAfter: 'Как только ящик откроется, ответы за месяц придут сами.',
    toLetters: 'Посмотреть письма',
    toSettings: 'Настроить почту',
    tellAdministrator: 'Скажите администратору: почта настраивается в разделе «Компания».',
  },
  en: {
    title: 'Letters do not go out',
    since: (moment: string) => `Since ${moment}.`,
    waiting: (count: number) =>
      count === 0 ? 'No letter waits.' : `${pluralEn(count, 'letter waits', 'letters wait')} to be sent.`,
    lastSent: (moment: string) => `The last one went at ${moment}.`,
    neverSent: 'Not a single letter has gone yet.',
    kinds: {
      unreachable: 'The mail server cannot be reached.',
      refused: 'The mail server takes nothing from us.',
      idle: 'Nobody sends the letters: see whether the Ryadom server with its clock is running.',
    },
    causes: {
      no_answer:
        'Nobody answers at that address. See whether the server is on, and check its address and port.',
      no_host: 'No server of that name is found. Check the address and the network.',
      timeout:
        'The server is silent for too long. Check the port and whether something on the way closes it.',
      login: 'The name or the password does not fit. Enter them anew.',
      certificate: 'A secure connection does not come about. Check the port and the kind of security.',
      sender: 'The server does not take our sender’s address. Check it.',
      other: 'What the server said stands below.',
    },
    said: (error: string) => `In its words: ${error}`,
    after: 'As soon as the mail works, the letters go by themselves.',
    boxTitle: 'Clients’ answers are not read',
    boxLead: 'The box to which answers come does not open.',
    lastRead: (moment: string) => `It was last read at ${moment}.`,
    neverRead: 'It has not opened once yet.',
    boxAfter: 'As soon as the box opens, the answers of a month come by themselves.',
    toLetters: 'See the letters',
    toSettings: 'Set up mail',
    tellAdministrator: 'Tell the administrator: mail is set up under Company.',
  },
});
