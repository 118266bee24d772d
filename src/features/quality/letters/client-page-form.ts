// The two pages of the answer: what the client chooses, and the answer shown back with the button that sends it.
import { type Html, html } from '#kernel/html.ts';
import { CLIENT_ANSWERS, type ClientAnswer } from '../shapes/case.ts';
import type { AnswerGap, ClaimMended, ClientDraft, ClientPage } from '../shapes/client-page.ts';
import type { PageWords } from './client-page.ts';

/** Longest words a client can leave, in code units. */
export const CLIENT_WORDS_MAX = 4000;
export const CLIENT_NAME_MAX = 200;

/**
 * The question with its fields. Enter presses the first button of a form: it is a disabled one, so that nobody
 * answers by accident.
 * @param before what stands above the question
 */
export function renderAsk(
  page: ClientPage,
  view: ClientDraft & { gaps: readonly AnswerGap[] },
  words: PageWords,
  before: Html,
): Html {
  const lacks = (gap: AnswerGap) => view.gaps.includes(gap);
  const fieldOf = { claims_not_named: '#claims', words_missing: '#words' };
  return html`${
    view.gaps.length > 0
      ? html`<div class="gaps" role="alert">${view.gaps.map(
          (gap) => html`<p><a href="${fieldOf[gap]}">${words.gaps[gap]}</a></p>`,
        )}</div>`
      : null
  }${before}
<form method="post" action="${page.action}">
<button type="submit" disabled hidden></button>
<h2 class="question">${words.question}</h2>
${page.claims.length > 1 ? renderBoxes(page.claims, view.stillWrong, lacks('claims_not_named'), words) : null}
<label for="words">${words.words}</label>
<p class="hint" id="words-hint">${words.wordsHint}</p>
${lacks('words_missing') ? html`<p class="error" id="words-error">${words.gaps.words_missing}</p>` : null}
<textarea id="words" name="words" rows="3" maxlength="${CLIENT_WORDS_MAX}" aria-describedby="${
    lacks('words_missing') ? 'words-error words-hint' : 'words-hint'
  }"${lacks('words_missing') ? html` aria-invalid="true"` : null}>
${view.words}</textarea>
<label for="said-by" class="quiet">${words.who(page.addressee)}</label>
<input id="said-by" name="saidBy" type="text" maxlength="${CLIENT_NAME_MAX}" autocomplete="name" value="${view.saidBy}">
<p class="answers">${CLIENT_ANSWERS.map(
    (answer) =>
      html`<button class="${answer}" type="submit" name="answer" value="${answer}">${words.answers[answer]}</button>`,
  )}</p>
</form>
<p class="hint">${words.note}</p>`;
}

function renderBoxes(
  claims: readonly ClaimMended[],
  ticked: readonly string[],
  missing: boolean,
  words: PageWords,
): Html {
  const boxes = claims.map(
    (claim) =>
      html`<label class="box"><input type="checkbox" name="claim" value="${claim.claimId}"${
        ticked.includes(claim.claimId) ? html` checked` : null
      }> <span>${claim.what}</span></label>`,
  );
  const wrong = missing ? html`<p class="error">${words.gaps.claims_not_named}</p>` : null;
  return html`<fieldset id="claims"><legend>${words.stillWrong}</legend>${wrong}${boxes}</fieldset>`;
}

/** The answer, the words and the name in one sentence; a scanner that posts forms stops here. */
export function renderCheck(
  page: ClientPage,
  view: ClientDraft & { answer: ClientAnswer },
  words: PageWords,
): Html {
  const { answer, saidBy } = view;
  const named = page.claims.filter(({ claimId }) => view.stillWrong.includes(claimId));
  // A client who says «yes» has nothing left, whatever was ticked before.
  const claims = answer === 'yes' ? [] : named;
  const typed = view.words.trim();
  const said = words.checkSaid({
    name: saidBy || page.addressee,
    answer: words.answers[answer],
    claims: claims.map(({ what }) => what).join('; '),
    hasWords: typed !== '',
  });
  return html`<h1>${words.checkTitle}</h1>
<p class="said">${said}</p>
${typed ? html`<blockquote>${typed}</blockquote>` : null}
${answer === 'yes' && (typed || named.length > 0) ? html`<p class="gaps">${words.contradiction}</p>` : html`<p>${words.after[answer]}</p>`}
<form method="post" action="${page.action}">
<input type="hidden" name="answer" value="${answer}"><input type="hidden" name="words" value="${view.words}"><input type="hidden" name="saidBy" value="${saidBy}">${named.map(
    ({ claimId }) => html`<input type="hidden" name="claim" value="${claimId}">`,
  )}${answer === 'yes' && typed ? html`<input type="hidden" name="sure" value="1">` : null}
<p class="answers"><button class="yes" type="submit" name="step" value="send">${words.send}</button>
<button class="no" type="submit" name="step" value="change">${words.change}</button></p>
</form>`;
}
