// The letter that brings the personal link: what was wrong, what was done, and the one question (M9.7).
import { formatDayWords } from '#kernel/dates.ts';
import { html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import type { ClientOffer } from '../shapes/client-page.ts';
import { clientWords } from '../words/client.ts';

/** Letter to one person at the client, in the name of the curator. */
export function writeClientOffer(offer: ClientOffer): Letter {
  const words = clientWords[offer.locale];
  const subject = words.letter.subject(offer.supplier.name);
  return {
    subject,
    text: writeText(offer),
    html: frameLetter(offer.locale, subject, body(offer), foot(offer)),
  };
}

function daysOf(offer: ClientOffer) {
  return {
    met: formatDayWords(offer.metOn, offer.locale, offer.today),
    until: formatDayWords(offer.worksUntil, offer.locale, offer.today),
  };
}

function writeText(offer: ClientOffer): string {
  const words = clientWords[offer.locale];
  const { met, until } = daysOf(offer);
  const claims = offer.claims.flatMap((claim) => [
    `— ${claim.what}${claim.place ? ` (${claim.place})` : ''}`,
    ...(claim.done.length > 0 ? claim.done : [words.noDetails]).map((line) => `  ${words.done} ${line}`),
  ]);
  const phone = offer.curator.phone ?? offer.supplier.phone;
  return [
    words.greeting(offer.addressee),
    '',
    words.letter.met(met),
    '',
    ...claims,
    '',
    words.letter.ask,
    '',
    offer.url,
    '',
    words.letter.personal(until),
    ...(phone ? [words.letter.phone(phone)] : []),
    '',
    words.letter.regards,
    offer.curator.name,
    ...(offer.curator.post ? [offer.curator.post] : []),
    offer.supplier.name,
    '',
  ].join('\n');
}

function body(offer: ClientOffer) {
  const words = clientWords[offer.locale];
  const rows = offer.claims.map((claim) => {
    const done = claim.done.length > 0 ? claim.done : [words.noDetails];
    return html`<tr><td style="${letterStyle.row}"><b>${claim.what}</b>${
      claim.place ? html`<br><span style="${letterStyle.quiet}">${claim.place}</span>` : null
    }${done.map((line) => html`<br>${words.done} ${line}`)}</td></tr>`;
  });
  return html`<h1 style="${letterStyle.heading}">${words.greeting(offer.addressee)}</h1>
<p style="${letterStyle.text}">${words.letter.met(daysOf(offer).met)}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${rows}</table>
<p style="${letterStyle.text}">${words.letter.ask}</p>
<p style="margin:20px 0"><a href="${offer.url}" style="${letterStyle.button}">${words.letter.button}</a></p>
<p style="${letterStyle.quiet}">${words.letter.personal(daysOf(offer).until)}</p>`;
}

function foot(offer: ClientOffer) {
  const words = clientWords[offer.locale];
  const phone = offer.curator.phone ?? offer.supplier.phone;
  return html`${words.letter.regards}<br>${offer.curator.name}${
    offer.curator.post ? html`<br>${offer.curator.post}` : null
  }<br>${offer.supplier.name}${phone ? html`<br>${words.letter.phone(phone)}` : null}`;
}
