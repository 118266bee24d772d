// The page behind a personal link: one page, no script, two answers (M9.7). Opening it does nothing; only the
// form's POST answers.
import { type Html, html } from '#kernel/html.ts';
import type { ClaimMended, ClientPage, ClientPageView } from '../shapes/client-page.ts';
import { clientWords } from '../words/client.ts';
import { CLIENT_PAGE_STYLE } from './client-page-style.ts';

type Words = (typeof clientWords)['ru'];

/** Longest words a client can leave, in code units. */
export const CLIENT_WORDS_MAX = 4000;

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
<style>${CLIENT_PAGE_STYLE}</style>
</head>
<body>
<header><p class="supplier">${page.supplier.name}</p></header>
<main>
${renderView(page, words)}
</main>
<footer>${renderReach(page, words)}</footer>
</body>
</html>
`.source;
}

function renderView(page: ClientPage, words: Words): Html {
  const { view } = page;
  switch (view.kind) {
    case 'ask':
      return renderAsk(page, view, words);
    case 'sure':
      return html`<h1>${words.sureTitle}</h1>
<p>${words.sureLead}</p>
<blockquote>${view.words}</blockquote>
<form method="post" action="${page.action}">
<input type="hidden" name="words" value="${view.words}"><input type="hidden" name="sure" value="1">
${renderButtons(words.sureYes, words.sureNo)}
</form>`;
    case 'thanks':
      return renderThanks(view, words);
    case 'closed':
      return html`<h1>${words.closed[view.code]}</h1>
<p>${words.closedText[view.code]}</p>`;
  }
}

function renderAsk(page: ClientPage, view: Extract<ClientPageView, { kind: 'ask' }>, words: Words): Html {
  const wrong = view.wordsMissing
    ? html`<p class="error" id="words-error" role="alert">${words.wordsMissing}</p>`
    : null;
  const described = view.wordsMissing ? 'words-error words-hint' : 'words-hint';
  return html`<h1>${words.greeting(page.addressee)}</h1>
<p>${words.lead}</p>
<h2>${words.claimsHeading}</h2>
<ul class="claims">${page.claims.map((claim) => renderClaim(claim, words))}</ul>
<form method="post" action="${page.action}">
${page.claims.length > 1 ? renderStillWrong(page.claims, view.stillWrong, words) : null}
<label for="words">${words.words}</label>
<p class="hint" id="words-hint">${words.wordsHint}</p>
${wrong}
<textarea id="words" name="words" rows="4" maxlength="${CLIENT_WORDS_MAX}" aria-describedby="${described}"${view.wordsMissing ? html` aria-invalid="true"` : null}>
${view.words}</textarea>
${renderButtons(words.yes, words.no)}
</form>
<p class="hint">${words.note}</p>`;
}

function renderClaim(claim: ClaimMended, words: Words): Html {
  const done = claim.done.length > 0 ? claim.done : [words.noDetails];
  return html`<li><p class="what">${claim.what}</p>${claim.place ? html`<p class="hint">${claim.place}</p>` : null}
${done.map((line) => html`<p class="done"><b>${words.done}</b> ${line}</p>`)}</li>`;
}

function renderStillWrong(claims: readonly ClaimMended[], ticked: readonly string[], words: Words): Html {
  const boxes = claims.map(
    (claim) =>
      html`<label class="box"><input type="checkbox" name="claim" value="${claim.claimId}"${
        ticked.includes(claim.claimId) ? html` checked` : null
      }> <span>${claim.what}</span></label>`,
  );
  return html`<fieldset><legend>${words.stillWrong}</legend>${boxes}</fieldset>`;
}

/** Enter presses the first button of a form: it is a disabled one, so that nobody answers by accident. */
function renderButtons(yes: string, no: string): Html {
  return html`<button type="submit" disabled hidden></button><p class="answers"><button class="yes" type="submit" name="answer" value="yes">${yes}</button>
<button class="no" type="submit" name="answer" value="no">${no}</button></p>`;
}

function renderThanks(view: Extract<ClientPageView, { kind: 'thanks' }>, words: Words): Html {
  if (view.answer === 'yes') return html`<h1>${words.thanksYes}</h1><p>${words.thanksYesText}</p>`;
  return html`<h1>${words.thanksNo}</h1><p>${words.thanksNoText}</p><blockquote>${view.words}</blockquote>`;
}

/** A person and a phone stand on every view: whatever went wrong, the client can still say their word. */
function renderReach({ curator, supplier }: ClientPage, words: Words): Html {
  const phone = curator?.phone ?? supplier.phone;
  const call = curator?.phone ? words.call(curator.name) : words.callCompany;
  const number = phone
    ? html`<p>${call} <a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></p>`
    : null;
  if (!curator) return html`${number}`;
  return html`<p>${words.curator}: <b>${curator.name}</b>${curator.post ? html`, ${curator.post}` : null}</p>${number}`;
}
