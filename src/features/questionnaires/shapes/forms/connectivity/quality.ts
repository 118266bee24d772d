// What good quality of a connection is, in facts (M5.3).
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { BROKEN_PROMISE } from '#features/questionnaires/shapes/forms/trades.ts';

export const quality: FormSection = {
  kind: 'criteria',
  title: { ru: 'Проверка качества', en: 'Quality check' },
  script: {
    ru: 'А теперь проверим нас самих. Давайте прямо сейчас измерим скорость на рабочем компьютере и посмотрим, сходится ли она с договором.',
    en: 'Now let us test ourselves. Shall we measure the speed on a working computer right here and see whether it matches the contract?',
  },
  questions: [
    {
      id: 'speed',
      type: 'criterion',
      minutes: 4,
      text: { ru: 'Скорость и перерывы', en: 'Speed and interruptions' },
      parts: [
        {
          id: 'measured',
          kind: 'number',
          min: 0,
          max: 1_000_000,
          decimals: 1,
          compare: 'at_least',
          unit: { ru: 'Мбит/с', en: 'Mbit/s' },
          text: { ru: 'Что показало измерение у Вас в офисе?', en: 'What did the test in your office show?' },
          hint: {
            ru: 'По проводу, три раза подряд; запишите среднее из трёх.',
            en: 'By cable, three times in a row; write down the middle one.',
          },
          bound: {
            from: 'contract',
            serviceLevel: 'throughput_mbps',
            ask: {
              ru: 'Какая скорость записана в Вашем договоре?',
              en: 'What speed does your contract state?',
            },
          },
        },
        {
          id: 'noticed_failure',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Был ли за последний месяц сбой, который Вы заметили?',
            en: 'Was there any failure in the last month that you noticed?',
          },
        },
      ],
    },
    {
      id: 'voice',
      type: 'criterion',
      minutes: 1,
      when: { op: 'includes', question: 'uses', value: 'telephony' },
      text: { ru: 'Голос', en: 'Voice' },
      parts: [
        {
          id: 'bad_calls',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Бывает ли, что собеседника плохо слышно или разговор обрывается?',
            en: 'Does it happen that a caller is hard to hear or the call breaks off?',
          },
        },
      ],
    },
    {
      id: 'support_used',
      type: 'yesno',
      required: true,
      minutes: 0,
      text: {
        ru: 'Обращались ли Вы за последние полгода в нашу поддержку?',
        en: 'Have you turned to our support in the last six months?',
      },
    },
    {
      id: 'support',
      type: 'criterion',
      minutes: 2,
      when: { op: 'eq', question: 'support_used', value: true },
      text: { ru: 'Поддержка', en: 'Support' },
      parts: [
        {
          id: 'wait',
          kind: 'number',
          min: 0,
          max: 10_000,
          compare: 'at_most',
          unit: { ru: 'мин', en: 'min' },
          text: {
            ru: 'Через сколько минут с Вами обычно говорит живой человек?',
            en: 'After how many minutes do you usually have a person on the line?',
          },
          bound: { from: 'form', value: 10 },
        },
        {
          id: 'asked_twice',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Пришлось ли хоть раз повторять одну и ту же просьбу?',
            en: 'Did you ever have to repeat the same request?',
          },
        },
      ],
    },
    {
      id: 'promises',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'Наше слово', en: 'Our word' },
      parts: [
        BROKEN_PROMISE,
        {
          id: 'wrong_papers',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Приходили ли за последний квартал счета или акты с ошибками?',
            en: 'Did any invoice or act come with a mistake in the last quarter?',
          },
        },
      ],
    },
  ],
};
