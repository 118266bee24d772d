// The letter by which an administrator sees that the mail works.
import { html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';
import { trialWords } from '../words/trial.ts';

/** Letter to whoever asked for it. */
export function writeTrial(facts: { locale: Locale; companyName: string }): Letter {
  const words = trialWords[facts.locale];
  const subject = words.subject(facts.companyName);
  const body = html`<h1 style="${letterStyle.heading}">${words.heading}</h1>
<p style="${letterStyle.text}">${words.text}</p>`;
  return {
    subject,
    text: [words.heading, '', words.text, ''].join('\n'),
    html: frameLetter(facts.locale, subject, body, html`${words.why}`),
  };
}
