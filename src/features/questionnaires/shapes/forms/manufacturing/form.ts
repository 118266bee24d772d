// The ready form of a manufacturer: an hour's talk with a client who builds on what we make (M5.6).
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { aboutThem } from '#features/questionnaires/shapes/forms/manufacturing/about-them.ts';
import { cooperation } from '#features/questionnaires/shapes/forms/manufacturing/cooperation.ts';
import {
  growth,
  offers,
  recommendations,
} from '#features/questionnaires/shapes/forms/manufacturing/development.ts';
import { quality } from '#features/questionnaires/shapes/forms/manufacturing/quality.ts';
import { headerSection, personsSection } from '#features/questionnaires/shapes/forms/meeting.ts';

export const manufacturingForm: FormDefinition = {
  code: 'manufacturing',
  trade: 'manufacturing',
  title: { ru: 'Разговор с клиентом производителя', en: 'A talk with a manufacturer’s client' },
  minutesBudget: 60,
  pauseScript: {
    ru: 'Спасибо за точность: по таким записям можно работать. Это наша вина, и закрывать на неё глаза я не стану. Сегодня же всё прочтут руководитель программы и те, кто отвечает за выпуск и контроль: найдут, где ошиблись, и назовут срок. Потом я приеду, и мы проверим на Вашей следующей партии. Пока Вы сами не скажете, что теперь как надо, вопрос открыт. Предлагать сегодня ничего не буду.',
    en: 'Thank you for being exact: one can work from such notes. The fault is ours, and I will not look away from it. Today the head of the programme and the people in charge of output and inspection will read it all, find where we went wrong and name a date. Then I shall come and we will check on your next batch. Until you say yourself that it is right, the matter is open. I shall offer nothing today.',
  },
  resumeScript: {
    ru: 'Спасибо, что проверили партию и подтвердили. Прошлый разговор мы оборвали на середине; с начала не пойдём, продолжим с того же места.',
    en: 'Thank you for checking the batch and telling us. We broke off in the middle last time; we need not start over, let us go on from the same place.',
  },
  closingScript: {
    ru: 'Спасибо за разговор и за то, что показали производство. Повторю коротко, что записано и что теперь за нами; поправьте, если неточно. Если с партией что-то не так, звоните мне в тот же день: чем раньше, тем дешевле исправить.',
    en: 'Thank you for the talk and for showing me the works. Let me briefly repeat what is written down and what we now owe you; correct me where I am not exact. If anything is wrong with a batch, call me the same day: the sooner, the cheaper it is to mend.',
  },
  sections: [headerSection, personsSection, aboutThem, cooperation, quality, growth, offers, recommendations],
};
