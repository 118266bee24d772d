// The letter that brings a colleague the link to choose a password.
import { formatMoment } from '#kernel/dates.ts';
import type { Instant } from '#kernel/day.ts';
import { html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';
import { invitationWords } from '../words/invitation.ts';

export interface InvitationFacts {
  locale: Locale;
  companyName: string;
  timeZone: string;
  firstName: string;
  link: string;
  expiresAt: Instant;
  /** The account exists: the link sets a new password. */
  isReset: boolean;
}

/** Letter to the invited employee. */
export function writeInvitation(facts: InvitationFacts): Letter {
  const words = invitationWords[facts.locale];
  const subject = facts.isReset ? words.subjectReset(facts.companyName) : words.subject(facts.companyName);
  const lead = facts.isReset ? words.reset : words.invited(facts.companyName);
  const until = words.until(formatMoment(facts.expiresAt, facts.locale, facts.timeZone));
  const greeting = words.greeting(facts.firstName);
  const text = [greeting, '', lead, '', facts.link, '', until, '', words.ignore, ''].join('\n');
  const body = html`<h1 style="${letterStyle.heading}">${greeting}</h1>
<p style="${letterStyle.text}">${lead}</p>
<p style="margin:20px 0"><a href="${facts.link}" style="${letterStyle.button}">${words.button}</a></p>
<p style="${letterStyle.quiet}">${until}</p>`;
  return { subject, text, html: frameLetter(facts.locale, subject, body, html`${words.ignore}`) };
}
