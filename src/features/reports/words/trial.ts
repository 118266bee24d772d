// A letter to one person, so «Вы» with a capital.
import { defineWords } from '#kernel/words.ts';

export const trialWords = defineWords({
  ru: {
    subject: (company: string) => `${company}: пробное письмо из «Рядом»`,
    heading: 'Почта работает',
    text: 'Так будут приходить ежедневные отчёты, приглашения и письма клиентам. Если это письмо попало в спам, попросите того, кто ведёт Вашу почту, проверить записи SPF и DKIM.',
    why: 'Вы получили это письмо, потому что проверили почту в разделе «Письма».',
  },
  en: {
    subject: (company: string) => `${company}: a trial letter from Ryadom`,
    heading: 'The mail works',
    text: 'Daily reports, invitations and letters to clients will come like this one. If it landed in the spam folder, ask whoever runs your mail to check the SPF and DKIM records.',
    why: 'You received this letter because you tried the mail on the Letters screen.',
  },
});
