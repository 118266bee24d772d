// The page behind a personal link: no script, one question, three answers, and the answer shown back before it
// counts (M9.7). Opening it does nothing, and so does the first press: only the second page's button answers.
import { type Html, html } from '#kernel/html.ts';
import { formatDayWords } from '#kernel/dates.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import type { ClaimMended, ClientPage, ClientPageView, MeasuredChange } from '../shapes/client-page.ts';
import { clientWords } from '../words/client.ts';
import { renderAsk, renderCheck } from './client-page-form.ts';
import { clientPageStyle } from './client-page-style.ts';

export type PageWords = (typeof clientWords)['ru'];

/** The whole document for one view; everything from the data is escaped. */
export function renderClientPage(page: ClientPage): string {
  const words = clientWords[page.locale];
  return html`<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${words.title(page.supplier.name)}</title>
<style>${clientPageStyle(page.look.accent)}</style>
</head>
<body>
<header>${renderSupplier(page)}</header>
<main>
${renderView(page, words)}
</main>
<footer>${renderReach(page, words)}</footer>
</body>
</html>
`.source;
}

function renderSupplier({ supplier, look }: ClientPage): Html {
  if (!look.logo) return html`<p class="supplier">${supplier.name}</p>`;
  const { src, width, height } = look.logo;
  return html`<p class="supplier logo"><img src="${src}" width="${width}" height="${height}" alt="${supplier.name}"></p>`;
}

function renderView(page: ClientPage, words: PageWords): Html {
  const { view } = page;
  switch (view.kind) {
    case 'ask':
      return html`<h1>${words.greeting(page.addressee)}</h1>
${renderAsk(page, view, words, renderDone(page, words))}`;
    case 'check':
      return renderCheck(page, view, words);
    case 'answered':
      return renderAnswered(page, view, words);
    case 'closed':
      return html`<h1>${words.closed[view.code]}</h1>
<p>${words.closedText[view.code]}</p>${hasOwnCall(view) ? renderCall(page, words.callForLink) : null}${
        view.words ? html`<p>${words.typed}</p><blockquote>${view.words}</blockquote>` : null
      }`;
  }
}

/** What was wrong, what was done, and what was measured. */
function renderDone({ claims, measured, locale }: ClientPage, words: PageWords): Html {
  return html`<p>${words.lead}</p>
<h2>${words.claimsHeading}</h2>
<ul class="claims">${claims.map((claim) => renderClaim(claim, words))}</ul>
${
  measured.length > 0
    ? html`<h2>${words.measuredHeading}</h2>
<ul class="measured">${measured.map((one) => html`<li>${measuredMarkup(one, locale, words)}</li>`)}</ul>`
    : null
}`;
}

function renderClaim(claim: ClaimMended, words: PageWords): Html {
  const done = claim.done.length > 0 ? claim.done : [words.noDetails];
  return html`<li><p class="what">${claim.what}</p>${claim.place ? html`<p class="hint">${claim.place}</p>` : null}
${done.map((line) => html`<p class="done"><b>${claim.provisional ? words.doneForNow : words.done}</b> ${line}</p>`)}${
  claim.provisional ? html`<p class="hint">${words.forNow}</p>` : null
}</li>`;
}

/** «Скорость: было 40, стало 112 Мбит/с»: the unit once, as one says it. */
export function measuredLine(one: MeasuredChange, locale: Locale, words: PageWords): string {
  const { lead, after } = measuredParts(one, locale, words);
  return `${lead} ${after}`;
}

/** The same as markup: browsers break a line after a slash, and «с» would stand alone. */
export function measuredMarkup(one: MeasuredChange, locale: Locale, words: PageWords): Html {
  const { lead, after } = measuredParts(one, locale, words);
  return html`${lead} <span style="white-space:nowrap">${after}</span>`;
}

function measuredParts(one: MeasuredChange, locale: Locale, words: PageWords) {
  const number = (value: number) => formatNumber(value, locale);
  const title = one.title.trim().replace(/[\s.:]+$/, '');
  // A criterion is often the question of the form: its figures are the answer, a sentence of their own.
  const lead = /[?!…]$/.test(title)
    ? words.measuredAnswer(title, number(one.before))
    : words.measured(title, number(one.before));
  const after = one.unit ? `${number(one.after)}\u00a0${one.unit}` : number(one.after);
  return { lead, after };
}

/** A used link: whoever opens it may be another person than the one who answered. */
function renderAnswered(
  page: ClientPage,
  view: Extract<ClientPageView, { kind: 'answered' }>,
  words: PageWords,
): Html {
  const { answer, by, typed } = view;
  const day = formatDayWords(view.on, page.locale, view.today);
  const given = words.answered(words.answers[answer], day);
  if (typed === null) {
    return html`<h1>${words.thanks[answer]}</h1>
<p>${given}</p>
<p>${words.thanksText[answer]}</p>`;
  }
  const own = typed.trim() ? html`<p>${words.lateTyped}</p><blockquote>${typed}</blockquote>` : null;
  return html`<h1>${words.lateTitle}</h1>
<p>${given}${by ? html` ${words.answeredBy(by)}` : null}</p>
${own}${renderCall(page, words.callToAdd)}`;
}

/** Views that say for what to call, and hence show the phone themselves. */
function hasOwnCall(view: ClientPageView): boolean {
  if (view.kind === 'answered') return view.typed !== null;
  return view.kind === 'closed' && (view.code === 'link_replaced' || view.code === 'link_other_works');
}

/** A person and a phone stand on every view: whatever went wrong, the client can still say their word. */
function renderReach(page: ClientPage, words: PageWords): Html {
  const { curator } = page;
  const call = hasOwnCall(page.view)
    ? null
    : renderCall(page, (name) => (name ? words.call(name) : words.callCompany));
  if (!curator) return html`${call}`;
  return html`<p>${words.curator}: <b>${curator.name}</b>${curator.post ? html`, ${curator.post}` : null}</p>${call}`;
}

/** @param lead what stands before the number; the name is null where the number is the company's */
function renderCall({ curator, supplier }: ClientPage, lead: (name: string | null) => string): Html | null {
  const phone = curator?.phone ?? supplier.phone;
  if (!phone) return null;
  const name = curator?.phone ? curator.name : null;
  return html`<p>${lead(name)} <a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></p>`;
}
