// What a good manufacturer is, in facts (M5.3): on the day, without defects, to the drawing, with its papers.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { BROKEN_PROMISE, DAYS, PERCENT } from '#features/questionnaires/shapes/forms/trades.ts';

export const quality: FormSection = {
  kind: 'criteria',
  title: { ru: 'Проверка качества', en: 'Quality check' },
  script: {
    ru: 'А теперь проверим нас самих. Возьмём последние десять партий: у меня отгрузки, у Вас журнал входного контроля, сверим одно с другим.',
    en: 'Now let us test ourselves. We take the last ten batches: I have the shipments, you have the incoming inspection log, let us hold one against the other.',
  },
  questions: [
    {
      id: 'on_time',
      type: 'criterion',
      minutes: 3,
      text: { ru: 'В срок', en: 'On time' },
      parts: [
        {
          id: 'share',
          kind: 'number',
          min: 0,
          max: 100,
          compare: 'at_least',
          unit: PERCENT,
          text: {
            ru: 'Какая доля этих партий пришла в согласованный день и в полном количестве?',
            en: 'What share of those batches came on the agreed day and in full?',
          },
          hint: { ru: 'Девять из десяти\u00a0— 90.', en: 'Nine out of ten make 90.' },
          bound: {
            from: 'contract',
            serviceLevel: 'on_time_percent',
            ask: {
              ru: 'Какую долю поставок в срок обещает Вам договор?',
              en: 'What share of deliveries on time does your contract promise?',
            },
          },
        },
        {
          id: 'days_late',
          kind: 'number',
          min: 0,
          max: 365,
          compare: 'at_most',
          unit: DAYS,
          text: {
            ru: 'На сколько дней опоздала самая поздняя партия за квартал?',
            en: 'By how many days was the latest batch of the quarter late?',
          },
          bound: { from: 'form', value: 3 },
        },
      ],
    },
    {
      id: 'defects',
      type: 'criterion',
      minutes: 2,
      text: { ru: 'Без брака', en: 'Without defects' },
      parts: [
        {
          id: 'share',
          kind: 'number',
          min: 0,
          max: 100,
          decimals: 2,
          compare: 'at_most',
          unit: PERCENT,
          text: {
            ru: 'Какая доля нашего за последний квартал ушла в брак по нашей вине?',
            en: 'What share of our goods of the last quarter was scrapped through our fault?',
          },
          bound: {
            from: 'contract',
            serviceLevel: 'defect_percent',
            ask: {
              ru: 'Какую долю брака допускает договор?',
              en: 'What share of defects does the contract allow?',
            },
          },
        },
        {
          id: 'line_stopped',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Вставала ли у Вас работа из-за нашей партии за последний квартал?',
            en: 'Did your work stop because of a batch of ours in the last quarter?',
          },
        },
      ],
    },
    {
      id: 'to_the_drawing',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'То самое', en: 'The very thing' },
      parts: [
        {
          id: 'deviated',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Приходило ли за квартал что-то не по чертежу, образцу или согласованному составу?',
            en: 'Did anything come in the quarter that did not match the drawing, the sample or the agreed composition?',
          },
        },
        {
          id: 'changed_silently',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Меняли ли мы материал, упаковку или сроки, не сказав Вам?',
            en: 'Did we change material, packing or dates without telling you?',
          },
        },
      ],
    },
    {
      id: 'documents',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'Документы', en: 'Papers' },
      parts: [
        {
          id: 'missing',
          kind: 'number',
          min: 0,
          max: 10,
          compare: 'at_most',
          text: {
            ru: 'У скольких из последних десяти партий не хватало паспорта, сертификата или верной накладной?',
            en: 'How many of the last ten batches lacked a passport, a certificate or a correct delivery note?',
          },
          bound: { from: 'form', value: 0 },
        },
      ],
    },
    {
      id: 'claims_made',
      type: 'yesno',
      required: true,
      minutes: 0,
      text: {
        ru: 'Писали ли Вы нам рекламацию за последние полгода?',
        en: 'Have you sent us a complaint in the last six months?',
      },
    },
    {
      id: 'claims_answered',
      type: 'criterion',
      minutes: 1,
      when: { op: 'eq', question: 'claims_made', value: true },
      text: { ru: 'Рекламации', en: 'Complaints' },
      parts: [
        {
          id: 'days',
          kind: 'number',
          min: 0,
          max: 365,
          compare: 'at_most',
          unit: DAYS,
          text: {
            ru: 'Через сколько дней Вы получили ответ по существу?',
            en: 'After how many days did you have an answer to the point?',
          },
          bound: {
            from: 'contract',
            serviceLevel: 'claim_answer_days',
            ask: {
              ru: 'За сколько дней мы обязались отвечать на рекламацию?',
              en: 'Within how many days are we bound to answer a complaint?',
            },
          },
        },
        {
          id: 'repeated',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Повторилось ли потом то же самое?',
            en: 'Did the same thing happen again afterwards?',
          },
        },
      ],
    },
    {
      id: 'promises',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'Наше слово', en: 'Our word' },
      parts: [BROKEN_PROMISE],
    },
  ],
};
