// The letter that brings a copy of a problem questionnaire to one of its three holders (M9.3).
import type { CopyKind } from '#features/quality/shapes/case.ts';
import { paperWords } from '#features/quality/words/papers.ts';
import { html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';

export interface ProblemLetter {
  locale: Locale;
  companyName: string;
  recipient: CopyKind;
  number: string;
  clientName: string;
  claims: readonly { what: string; words: string | null }[];
  url: string;
}

export function writeProblemLetter(letter: ProblemLetter): Letter {
  const { letter: w } = paperWords[letter.locale];
  const subject = w.subject(letter.number, letter.clientName);
  const lead = w.lead[letter.recipient];
  const text = [
    subject,
    '',
    lead,
    '',
    w.claims,
    ...letter.claims.flatMap(({ what, words }) => [`— ${what}`, ...(words ? [`  ${words}`] : [])]),
    '',
    letter.url,
    '',
    letter.companyName,
    '',
  ].join('\n');
  const rows = letter.claims.map(
    ({ what, words }) =>
      html`<tr><td style="${letterStyle.row}"><b>${what}</b>${
        words ? html`<div style="${letterStyle.quote}">${words}</div>` : null
      }</td></tr>`,
  );
  const body = html`<h1 style="${letterStyle.heading}">${subject}</h1>
<p style="${letterStyle.text}">${lead}</p>
<h2 style="${letterStyle.section}">${w.claims}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows}</table>
<p style="margin:20px 0"><a href="${letter.url}" style="${letterStyle.button}">${w.open}</a></p>`;
  return { subject, text, html: frameLetter(letter.locale, subject, body, html`${letter.companyName}`) };
}
