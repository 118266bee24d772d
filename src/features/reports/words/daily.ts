import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const dailyWords = defineWords({
  ru: {
    subject: (day: string, parts: string) => (parts ? `Качество, ${day}: ${parts}` : `Качество, ${day}`),
    subjectWorks: (day: string, parts: string) =>
      parts ? `Ваши работы, ${day}: ${parts}` : `Ваши работы, ${day}`,
    subjectParts: {
      refused: (count: number) => `${count} «нет»`,
      overdue: (count: number) => `просрочено ${count}`,
      due: (count: number) => `подходит срок ${count}`,
      confirmed: (count: number) => `подтвердили ${count}`,
      restored: (count: number) => `восстановлено ${count}`,
      fresh: (count: number) => `новых ${count}`,
    },
    heading: (day: string) => `Качество у клиентов, ${day}`,
    headingWorks: (day: string) => `Ваши работы, ${day}`,
    summary: (open: number) =>
      open === 0
        ? 'Все случаи реестра подтверждены клиентами.'
        : `Без подтверждения клиента — ${plural(open, 'случай', 'случая', 'случаев')} реестра.`,
    summaryOwn: (open: number) =>
      open === 0
        ? 'Все случаи Ваших клиентов подтверждены.'
        : `Без подтверждения клиента — ${plural(open, 'случай', 'случая', 'случаев')} у Ваших клиентов.`,
    summaryWorks: 'Работы, которые ждут Вас: вернулись после «нет» клиента, просрочены или подходят к сроку.',
    summaryEscalated: (count: number) =>
      `${plural(count, 'случай молчит', 'случая молчат', 'случаев молчат')} так долго, что решать Вам.`,
    quiet: 'Сегодня изменений не было, сроки не нарушены.',
    numbers: {
      opened: 'Новых в реестре',
      done: 'Сделано работ',
      restored: 'Восстановил сервис',
      confirmed: 'Подтвердили клиенты',
      refused: 'Сказали «нет»',
      overdue: 'Просрочено дел',
      open: 'Без подтверждения',
    },
    numberColumns: { what: 'За день', now: 'сегодня', before: 'днём раньше' },
    unknown: '—',
    sections: {
      refused: 'Клиент сказал «нет»',
      overdue: 'Просрочено',
      otherWord: 'Клиент сказал иначе',
      due: 'Срок сегодня или на следующий рабочий день',
      awaitingCurator: 'Сервис восстановил. Ждёт звонка куратора',
      done: 'Что сделано',
      confirmed: 'Клиент подтвердил',
      awaitingClient: 'Ждём слова клиента',
      fresh: 'Новые в реестре',
    },
    more: (count: number) => `И ещё ${count}: все строки на странице отчёта`,
    moreInRegister: (count: number) => `И ещё ${count}: смотрите в реестре`,
    verdicts: {
      partly: 'исправлено не всё',
      withdrawn: 'снял замечание',
      accepted: 'согласился оставить как есть',
      not_accepted: 'не согласился оставить как есть',
    },
    today: 'восстановлено сегодня',
    asked: 'спросили сегодня',
    waitingFor: (what: string) => `ждём от клиента: ${what}`,
    owner: (name: string) => `исполнитель: ${name}`,
    curator: (name: string) => `куратор: ${name}`,
    since: (day: string) => `с ${day}`,
    until: (day: string) => `до ${day}`,
    saidBy: (name: string, channel: string) => `${name}, ${channel}`,
    late: (days: number) =>
      days > 0 ? `опоздание ${plural(days, 'день', 'дня', 'дней')}` : 'срок вышел сегодня',
    openPage: 'Открыть отчёт в «Рядом»',
    openPaper: 'Скачать PDF',
    paperName: (day: string) => `Отчёт за ${day}`,
    charts: {
      days: 'По дням: открыто и подтверждено',
      weeks: 'Четыре недели нарастающим итогом',
      waits: 'За кем ход в открытых случаях',
      opened: 'открыто',
      confirmed: 'подтверждено клиентом',
      restored: 'закрыто нами',
      count: 'случаев',
      day: 'День',
    },
    sides: { service: 'Сервис', curator: 'Куратор', client: 'Клиент', leader: 'Руководитель' },
    footer: (company: string) =>
      `${company} · ежедневный отчёт программы «Рядом». Каждый получает своё: руководитель программы и руководитель сервиса — всё, кураторы — своих клиентов, исполнители — свои работы.`,
  },
  en: {
    subject: (day: string, parts: string) => (parts ? `Quality, ${day}: ${parts}` : `Quality, ${day}`),
    subjectWorks: (day: string, parts: string) =>
      parts ? `Your works, ${day}: ${parts}` : `Your works, ${day}`,
    subjectParts: {
      refused: (count: number) => `${count} “no”`,
      overdue: (count: number) => `${count} overdue`,
      due: (count: number) => `${count} nearly due`,
      confirmed: (count: number) => `${count} confirmed`,
      restored: (count: number) => `${count} restored`,
      fresh: (count: number) => `${count} new`,
    },
    heading: (day: string) => `Quality at clients, ${day}`,
    headingWorks: (day: string) => `Your works, ${day}`,
    summary: (open: number) =>
      open === 0
        ? 'Every case of the register is confirmed by its client.'
        : `${pluralEn(open, 'case', 'cases')} of the register without the client’s confirmation.`,
    summaryOwn: (open: number) =>
      open === 0
        ? 'Every case of your clients is confirmed.'
        : `${pluralEn(open, 'case', 'cases')} of your clients without confirmation.`,
    summaryWorks: 'Works that wait for you: back after the client’s “no”, overdue, or nearly due.',
    summaryEscalated: (count: number) =>
      `${pluralEn(count, 'case has', 'cases have')} been silent so long that it is yours to decide.`,
    quiet: 'Nothing changed today and no term was missed.',
    numbers: {
      opened: 'New in the register',
      done: 'Works done',
      restored: 'Restored by service',
      confirmed: 'Confirmed by clients',
      refused: 'Said “no”',
      overdue: 'Deeds overdue',
      open: 'Not confirmed',
    },
    numberColumns: { what: 'Of the day', now: 'today', before: 'day before' },
    unknown: '—',
    sections: {
      refused: 'Client said “no”',
      overdue: 'Overdue',
      otherWord: 'Client said otherwise',
      due: 'Due today or on the next working day',
      awaitingCurator: 'Restored by service. Waiting for the curator’s call',
      done: 'What was done',
      confirmed: 'Client confirmed',
      awaitingClient: 'Waiting for the client’s word',
      fresh: 'New in the register',
    },
    more: (count: number) => `And ${count} more: all lines are on the report’s page`,
    moreInRegister: (count: number) => `And ${count} more: see the register`,
    verdicts: {
      partly: 'not all is mended',
      withdrawn: 'withdrew the claim',
      accepted: 'agreed to leave it as it is',
      not_accepted: 'did not agree to leave it as it is',
    },
    today: 'restored today',
    asked: 'asked today',
    waitingFor: (what: string) => `awaited from the client: ${what}`,
    owner: (name: string) => `owner: ${name}`,
    curator: (name: string) => `curator: ${name}`,
    since: (day: string) => `since ${day}`,
    until: (day: string) => `by ${day}`,
    saidBy: (name: string, channel: string) => `${name}, ${channel}`,
    late: (days: number) => (days > 0 ? `${pluralEn(days, 'day', 'days')} late` : 'due today and missed'),
    openPage: 'Open the report in Ryadom',
    openPaper: 'Download the PDF',
    paperName: (day: string) => `Report of ${day}`,
    charts: {
      days: 'By day: opened and confirmed',
      weeks: 'Four weeks, running total',
      waits: 'Whose move it is in open cases',
      opened: 'opened',
      confirmed: 'confirmed by the client',
      restored: 'closed by us',
      count: 'cases',
      day: 'Day',
    },
    sides: { service: 'Service', curator: 'Curator', client: 'Client', leader: 'Leader' },
    footer: (company: string) =>
      `${company} · daily report of the programme “Ryadom”. Everybody gets their own: the programme leader and the service manager everything, curators their clients, who mends their works.`,
  },
});
