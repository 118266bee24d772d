// How every talk begins, whatever the trade: who met whom, and who is who at the client (M8.1).
import type { FormSection } from '#features/questionnaires/shapes/form.ts';

export const headerSection: FormSection = {
  kind: 'header',
  title: { ru: 'Встреча', en: 'The meeting' },
  script: {
    ru: 'Спасибо, что нашли время. Мы объезжаем всех, с кем работаем давно, чтобы узнать правду о своей работе от тех, кто видит её каждый день. Говорить буду мало, спрашивать и записывать\u00a0— много. Управимся за час; если понадобится отвлечься, отвлекайтесь спокойно.',
    en: 'Thank you for making the time. We are visiting everyone we have worked with for a while, to hear the truth about our work from the people who see it every day. I shall say little, ask a lot and take notes. It takes an hour at most; if you need to step away, please do.',
  },
  questions: [
    {
      id: 'met_on',
      type: 'date',
      required: true,
      minutes: 0,
      text: { ru: 'Дата встречи', en: 'Date of the meeting' },
    },
    {
      id: 'met_with',
      type: 'persons_met',
      required: true,
      minutes: 1,
      text: { ru: 'Кто был за столом', en: 'Who was at the table' },
      hint: {
        ru: 'Отметьте знакомых, новых впишите: в следующем разделе расспросите о них подробнее.',
        en: 'Tick those we know and write in those we do not: the next section asks more about them.',
      },
    },
    {
      id: 'place',
      type: 'one',
      required: true,
      minutes: 0,
      text: { ru: 'Где встретились', en: 'Where you met' },
      options: [
        { code: 'client_office', text: { ru: 'у клиента', en: 'at the client’s' } },
        { code: 'our_office', text: { ru: 'у нас', en: 'at our office' } },
        { code: 'elsewhere', text: { ru: 'в другом месте', en: 'elsewhere' } },
        { code: 'video', text: { ru: 'по видео', en: 'by video' } },
      ],
    },
    {
      id: 'notes_allowed',
      type: 'consent',
      minutes: 1,
      text: {
        ru: 'Вы не против, если я буду записывать по ходу разговора?',
        en: 'Would you mind my taking notes as we talk?',
      },
      statement: {
        ru: 'Собеседник не возражает, чтобы ответы записали и хранили для работы с его компанией.',
        en: 'The person agrees that the answers are written down and kept for the work with their company.',
      },
      hint: {
        ru: 'Если против, откладывайте ручку там, где просят, и не записывайте личного.',
        en: 'If they do mind, put the pen down where asked and write nothing personal.',
      },
    },
  ],
};

export const personsSection: FormSection = {
  kind: 'persons',
  title: { ru: 'Кто есть кто', en: 'Who is who' },
  script: {
    ru: 'Сначала сверим, с кем мы у Вас работаем: за год многое могло перемениться, а у нас записано по-старому.',
    en: 'First let us check whom we work with here: a lot can change in a year, and our notes may be old.',
  },
  questions: [
    {
      id: 'people',
      type: 'person_checkin',
      required: true,
      minutes: 3,
      text: {
        ru: 'Кто по-прежнему на месте, у кого сменились должность или телефон, кто ушёл и кто пришёл?',
        en: 'Who is still here, whose post or phone has changed, who has left and who is new?',
      },
      followUps: [
        {
          ru: 'Кто теперь занимается тем, что раньше вёл ушедший?',
          en: 'Who looks after what the person who left used to do?',
        },
        {
          ru: 'С кем из новых людей нам стоит познакомиться уже сегодня?',
          en: 'Which of the new people should we meet today while I am here?',
        },
      ],
      purpose: {
        ru: 'Договор держится на людях. Если сменился хоть один, знакомиться надо сейчас, а не когда придёт соперник.',
        en: 'A contract rests on people. If even one has changed, the time to meet is now, before a rival does.',
      },
    },
    {
      id: 'who_decides',
      type: 'longtext',
      minutes: 2,
      topic: 'decisions',
      text: {
        ru: 'Когда дело доходит до выбора поставщика, чьё слово последнее, а с кем ещё советуются?',
        en: 'When it comes to choosing a supplier, who has the last word and whose advice is sought?',
      },
      followUps: [
        { ru: 'Кто распоряжается деньгами на это?', en: 'Who holds the budget for it?' },
        {
          ru: 'Назначен ли кто-то из них на срок, до какого времени?',
          en: 'Does anyone of them hold the post for a term, and until when?',
        },
      ],
      print: { lines: 2 },
    },
  ],
};
