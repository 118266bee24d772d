// What was wrong and what was done, as letters to the client tell it.
import { type Html, html } from '#kernel/html.ts';
import { letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';
import type { ClientLetter } from '../shapes/client-page.ts';
import { clientWords } from '../words/client.ts';
import { measuredLine, measuredMarkup } from './client-page.ts';

type Told = Pick<ClientLetter, 'locale' | 'claims' | 'measured'>;

/** Plain lines: the claim, what was done about it, and the measurements. */
export function claimLines({ locale, claims, measured }: Told): string[] {
  const words = clientWords[locale];
  const figures = measured.map((one) => `— ${measuredLine(one, locale, words)}`);
  return [...toldLines(claims, locale), ...figures];
}

/** The same lines inside a sentence of HTML. */
export function claimMarkup({ locale, claims, measured }: Told): Html[] {
  const words = clientWords[locale];
  const figures = measured.map((one) => html`— ${measuredMarkup(one, locale, words)}`);
  return [...toldLines(claims, locale).map((line) => html`${line}`), ...figures];
}

function toldLines(claims: Told['claims'], locale: Locale): string[] {
  return claims.flatMap((claim) => [
    `— ${claim.what}${claim.place ? ` (${claim.place})` : ''}`,
    ...doneLines(claim, locale).map((line) => `  ${line}`),
  ]);
}

/** The same as a table of one column. */
export function claimRows({ locale, claims, measured }: Told): Html {
  const words = clientWords[locale];
  const rows = claims.map(
    (claim) =>
      html`<tr><td style="${letterStyle.row}"><b>${claim.what}</b>${
        claim.place ? html`<br><span style="${letterStyle.quiet}">${claim.place}</span>` : null
      }${doneLines(claim, locale).map((line) => html`<br>${line}`)}</td></tr>`,
  );
  const figures = measured.map(
    (one) => html`<tr><td style="${letterStyle.row}">${measuredMarkup(one, locale, words)}</td></tr>`,
  );
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${rows}${figures}</table>`;
}

function doneLines(claim: Told['claims'][number], locale: Told['locale']): string[] {
  const words = clientWords[locale];
  const done = claim.done.length > 0 ? claim.done : [words.noDetails];
  const lines = done.map((line) => `${claim.provisional ? words.doneForNow : words.done} ${line}`);
  return claim.provisional ? [...lines, words.forNow] : lines;
}
