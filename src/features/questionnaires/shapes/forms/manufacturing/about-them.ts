// Questions by Carnegie for a manufacturer's client: makers love to tell how a thing is made.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';

export const aboutThem: FormSection = {
  kind: 'carnegie',
  title: { ru: 'О Вас и Вашем производстве', en: 'You and what you make' },
  script: {
    ru: 'О наших партиях\u00a0— чуть позже. Сначала расскажите, что Вы делаете и чем в этом дорожите: мне важно знать, во что превращается наша работа.',
    en: 'We shall come to our batches. First tell me what you make and what you treasure in it: I want to know what becomes of our work.',
  },
  questions: [
    {
      id: 'path',
      type: 'longtext',
      topic: 'path',
      minutes: 3,
      text: {
        ru: 'Какое изделие или какой цех Вы считаете своей школой?',
        en: 'Which product or which shop floor do you call your school?',
      },
      followUps: [
        { ru: 'Чему она Вас научила?', en: 'What did it teach you?' },
        {
          ru: 'С кем из той поры Вы до сих пор советуетесь?',
          en: 'Whom from those days do you still turn to?',
        },
      ],
      purpose: {
        ru: 'Человек с заводским прошлым отвечает делом на дело. Узнайте, откуда он, и говорите на его языке.',
        en: 'Whoever grew up on a shop floor answers deeds with deeds. Learn where they come from and speak their language.',
      },
      print: { lines: 2 },
    },
    {
      id: 'pride',
      type: 'longtext',
      topic: 'pride',
      minutes: 2,
      text: {
        ru: 'Что из выпущенного за последний год Вы поставили бы на стол перед придирчивым заказчиком?',
        en: 'What of the past year’s output would you put on the table before a hard customer?',
      },
      followUps: [
        { ru: 'Что в нём было труднее всего сделать?', en: 'What was hardest to get right in it?' },
        { ru: 'Кто нашёл решение?', en: 'Who found the way?' },
      ],
      purpose: {
        ru: 'Увидеть изделие своими глазами и узнать, где в нём наша доля. Попросите показать.',
        en: 'To see the thing itself and our share in it. Ask to be shown.',
      },
      print: { lines: 2 },
    },
    {
      id: 'customers',
      type: 'longtext',
      topic: 'trade',
      required: true,
      minutes: 3,
      text: {
        ru: 'Что теперь требуют Ваши заказчики такого, о чём три года назад никто не спрашивал?',
        en: 'What do your customers demand now that nobody asked about three years ago?',
      },
      followUps: [
        { ru: 'Как Вы к этому приспособились?', en: 'How did you adapt to it?' },
        { ru: 'Что из этого ложится и на поставщиков?', en: 'How much of it falls on suppliers too?' },
      ],
      purpose: {
        ru: 'Требования его заказчиков завтра станут требованиями к нам. Записывайте точно.',
        en: 'What is demanded of them today will be demanded of us tomorrow. Write it down exactly.',
      },
      print: { lines: 3 },
    },
    {
      id: 'risk_taken',
      type: 'longtext',
      topic: 'decisions',
      minutes: 2,
      text: {
        ru: 'Какой станок, материал или способ Вы ввели вопреки сомнениям и не прогадали?',
        en: 'Which machine, material or method did you bring in against all doubts, and were right?',
      },
      followUps: [
        { ru: 'Кто сомневался и чем Вы его убедили?', en: 'Who doubted, and what won them over?' },
        { ru: 'По чему поняли, что получилось?', en: 'How did you know that it had worked?' },
      ],
      purpose: {
        ru: 'Понять, как здесь принимают новое: по расчёту, по образцу или по слову мастера.',
        en: 'To see how the new gets in here: by figures, by a sample or by the foreman’s word.',
      },
      print: { lines: 2 },
    },
    {
      id: 'golden_hands',
      type: 'longtext',
      topic: 'people',
      minutes: 2,
      text: {
        ru: 'Чьими руками или чьим глазом Вы дорожите больше, чем любым оборудованием?',
        en: 'Whose hands or whose eye do you value above any machine?',
      },
      followUps: [
        {
          ru: 'Что этот человек замечает раньше других?',
          en: 'What does this person notice before others do?',
        },
        { ru: 'Кого он сейчас учит?', en: 'Who is learning from them?' },
      ],
      purpose: {
        ru: 'Этот человек первым увидит и нашу ошибку, и нашу хорошую партию. С ним надо быть знакомыми.',
        en: 'This person sees both our mistake and our good batch first. They are worth knowing.',
      },
      print: { lines: 1 },
    },
    {
      id: 'plans',
      type: 'longtext',
      topic: 'plans',
      required: true,
      minutes: 3,
      text: {
        ru: 'Что Вы собираетесь начать выпускать и от чего уйти в ближайшие два года?',
        en: 'What do you mean to start making, and what to leave, in the next two years?',
      },
      followUps: [
        { ru: 'Когда понадобятся первые образцы?', en: 'When will the first samples be needed?' },
        { ru: 'Что может это задержать?', en: 'What could hold it up?' },
      ],
      purpose: {
        ru: 'Новое изделие клиента\u00a0— это новая номенклатура у нас. Войти надо до чертежа, а не после.',
        en: 'Their new product is a new line of ours. The time to come in is before the drawing, not after.',
      },
      print: { lines: 3 },
    },
    {
      id: 'good_supplier',
      type: 'longtext',
      topic: 'advice',
      minutes: 2,
      text: {
        ru: 'У какого поставщика Вы берёте, не глядя в паспорт партии, и чем он это заслужил?',
        en: 'From which supplier do you take a batch without opening its passport, and how was that earned?',
      },
      followUps: [
        { ru: 'Сколько на это ушло времени?', en: 'How long did it take?' },
        { ru: 'Чего для этого не хватает нам?', en: 'What do we still lack for that?' },
      ],
      purpose: {
        ru: 'Узнать, что здесь значит доверие к поставщику, и сколько до него осталось нам.',
        en: 'To learn what trusting a supplier means here, and how far we have to go.',
      },
      print: { lines: 2 },
    },
  ],
};
