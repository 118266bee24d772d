// The ready form of a connectivity provider: an hour's talk with a client of long standing (M5.6).
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { aboutThem } from '#features/questionnaires/shapes/forms/connectivity/about-them.ts';
import { cooperation } from '#features/questionnaires/shapes/forms/connectivity/cooperation.ts';
import {
  growth,
  offers,
  recommendations,
} from '#features/questionnaires/shapes/forms/connectivity/development.ts';
import { quality } from '#features/questionnaires/shapes/forms/connectivity/quality.ts';
import { headerSection, personsSection } from '#features/questionnaires/shapes/forms/meeting.ts';

export const connectivityForm: FormDefinition = {
  code: 'connectivity',
  trade: 'connectivity',
  title: { ru: 'Разговор с клиентом оператора связи', en: 'A talk with a provider’s client' },
  minutesBudget: 60,
  pauseScript: {
    ru: 'Спасибо, что сказали прямо. Так быть не должно, и делать вид, что всё в порядке, я не буду. Уже сегодня это увидят руководитель программы и те, кто отвечает за сеть: они разберутся и назовут срок. Когда закончат, я позвоню и попрошу Вас проверить. Пока Вы сами не скажете, что стало хорошо, для нас дело не закрыто. Остальное подождёт до следующей встречи.',
    en: 'Thank you for being frank. This is not how it should be, and I will not pretend otherwise. The head of the programme and the people who run the network will see it today; they will look into it and name a date. When they are done I shall call and ask you to check. Until you say yourself that all is well, it is not closed for us. The rest can wait until we meet again.',
  },
  resumeScript: {
    ru: 'Спасибо, что проверили и подтвердили. В прошлый раз мы остановились на полпути; переспрашивать ничего не стану, продолжим с того же места.',
    en: 'Thank you for checking and telling us. Last time we stopped half-way; I shall not ask anything twice, let us go on from the same place.',
  },
  closingScript: {
    ru: 'Спасибо, разговор вышел очень полезный. Повторю коротко, что записано и что теперь за нами, а Вы поправьте, если что не так. Мой телефон у Вас есть: звоните прямо мне, не дожидаясь следующей встречи.',
    en: 'Thank you, this was a most useful talk. Let me sum up what is written down and what we now owe you; correct me where I am wrong. You have my number: call me directly, there is no need to wait for the next visit.',
  },
  sections: [headerSection, personsSection, aboutThem, cooperation, quality, growth, offers, recommendations],
};
