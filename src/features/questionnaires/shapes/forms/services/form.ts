// The ready form of a service company: maintenance, cleaning, guarding, support; an hour's talk (M5.6).
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { headerSection, personsSection } from '#features/questionnaires/shapes/forms/meeting.ts';
import { aboutThem } from '#features/questionnaires/shapes/forms/services/about-them.ts';
import { cooperation } from '#features/questionnaires/shapes/forms/services/cooperation.ts';
import {
  growth,
  offers,
  recommendations,
} from '#features/questionnaires/shapes/forms/services/development.ts';
import { quality } from '#features/questionnaires/shapes/forms/services/quality.ts';

export const servicesForm: FormDefinition = {
  code: 'services',
  trade: 'services',
  title: { ru: 'Разговор с клиентом сервисной компании', en: 'A talk with a service company’s client' },
  minutesBudget: 60,
  pauseScript: {
    ru: 'Спасибо, что не стали сглаживать. С таким Вы мириться не должны. Всё записано Вашими словами; сегодня же это прочтут руководитель программы и те, кто отвечает за выезды: найдут причину и назовут срок. Когда сделают, я приду и попрошу Вас проверить. Пока Вы сами не скажете, что теперь хорошо, мы это не закроем. На сегодня всё: сначала порядок, остальное потом.',
    en: 'Thank you for not smoothing it over. You should not have to put up with this. It is all written down in your words; today the head of the programme and the people who send out our teams will read it, find the cause and name a date. When it is done I shall come and ask you to check. Until you say yourself that it is well, we shall not close it. That is all for today: order first, the rest later.',
  },
  resumeScript: {
    ru: 'Спасибо, что проверили и сказали своё слово. В прошлый раз мы остановились на полдороге; спрашивать заново не буду, пойдём дальше с того же места.',
    en: 'Thank you for checking and giving us your word. Last time we stopped half-way; I shall not ask again, let us go on from the same place.',
  },
  closingScript: {
    ru: 'Спасибо за разговор и за то, что показали хозяйство. Коротко повторю, что записано и что теперь должны сделать мы; поправьте, если где ошибусь. Случится что-нибудь\u00a0— звоните прямо мне, а не ждите следующей встречи.',
    en: 'Thank you for the talk and for showing me what you run. Let me briefly repeat what is written down and what we now owe you; correct me if I slip. If anything happens, call me directly and do not wait for the next visit.',
  },
  sections: [headerSection, personsSection, aboutThem, cooperation, quality, growth, offers, recommendations],
};
