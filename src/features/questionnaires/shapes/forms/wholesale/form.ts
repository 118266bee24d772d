// The ready form of a wholesaler or distributor: an hour's talk with a client of long standing (M5.6).
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { headerSection, personsSection } from '#features/questionnaires/shapes/forms/meeting.ts';
import { aboutThem } from '#features/questionnaires/shapes/forms/wholesale/about-them.ts';
import { cooperation } from '#features/questionnaires/shapes/forms/wholesale/cooperation.ts';
import {
  growth,
  offers,
  recommendations,
} from '#features/questionnaires/shapes/forms/wholesale/development.ts';
import { quality } from '#features/questionnaires/shapes/forms/wholesale/quality.ts';

export const wholesaleForm: FormDefinition = {
  code: 'wholesale',
  trade: 'wholesale',
  title: { ru: 'Разговор с клиентом оптовой компании', en: 'A talk with a wholesaler’s client' },
  minutesBudget: 60,
  pauseScript: {
    ru: 'Спасибо, что сказали как есть. Вы платите не за то, чтобы терпеть такое. Всё записано Вашими словами, и уже сегодня это прочтут руководитель программы и те, кто отвечает за склад и доставку: разберутся, исправят и назовут срок. Потом я позвоню и попрошу Вас проверить на своих поставках. Пока Вы сами не скажете, что стало хорошо, дело не закрыто. Ничего предлагать сегодня не буду: сначала наведём порядок.',
    en: 'Thank you for telling it as it is. This is not what you pay us for. It is all written down in your own words, and today the head of the programme and the people who run the warehouse and the lorries will read it: they will find the cause, mend it and name a date. Then I shall call and ask you to check on your own deliveries. Until you say yourself that all is well, it is not closed. I shall offer you nothing today: order comes first.',
  },
  resumeScript: {
    ru: 'Спасибо, что проверили и подтвердили: теперь Вам возят как следует. Прошлый разговор мы прервали на полпути; повторять вопросы не стану, продолжим с того же места.',
    en: 'Thank you for checking and telling us that deliveries are as they should be. We broke off half-way last time; I shall repeat nothing, let us go on from the same place.',
  },
  closingScript: {
    ru: 'Спасибо за разговор и за то, что показали своё дело. Повторю коротко, что записано и что теперь за нами, а Вы поправьте, если что не так. Если с поставкой что-то случится, звоните прямо мне: не копите до следующей встречи.',
    en: 'Thank you for the talk and for showing me round. Let me sum up what is written down and what we now owe you; correct me where I am wrong. Should anything happen to a delivery, call me directly: do not save it up for the next visit.',
  },
  sections: [headerSection, personsSection, aboutThem, cooperation, quality, growth, offers, recommendations],
};
