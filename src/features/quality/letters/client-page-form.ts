// The two pages of the answer: what the client chooses, and the answer shown back with the button that sends it.
import { type Html, html } from '#kernel/html.ts';
import { CLIENT_ANSWERS, type ClientAnswer } from '../shapes/case.ts';
import type { AnswerGap, CheckProof, ClaimMended, ClientDraft, ClientPage } from '../shapes/client-page.ts';
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
  view: ClientDraft & { gaps: readonly AnswerGap[]; chosen: ClientAnswer | null },
  words: PageWords,
  before: Html,
): Html {
  const lacks = (gap: AnswerGap) => view.gaps.includes(gap);
  // Told once, where the page opens; the field itself is marked and refers to it.
  const wordsAbout = lacks('words_missing') ? `${GAP_IDS.words_missing} words-hint` : 'words-hint';
  return html`${renderGaps(view, words)}${before}
<form method="post" action="${page.action}">
<button type="submit" disabled hidden></button>
<h2 class="question">${words.question}</h2>
${page.claims.length > 1 ? renderBoxes(page.claims, view.stillWrong, lacks('claims_not_named'), words) : null}
<label for="words">${words.words}</label>
<p class="hint" id="words-hint">${words.wordsHint}</p>
<textarea id="words" name="words" rows="3" maxlength="${CLIENT_WORDS_MAX}" aria-describedby="${wordsAbout}"${
    lacks('words_missing') ? html` aria-invalid="true"` : null
  }>
${view.words}</textarea>
<label for="said-by" class="quiet">${words.who(page.addressee)}</label>
<input id="said-by" name="saidBy" type="text" maxlength="${CLIENT_NAME_MAX}" autocomplete="name" value="${view.saidBy}">
${renderAnswers(view.chosen, words)}
</form>
<p class="hint">${words.note}</p>`;
}

const GAP_IDS: Readonly<Record<AnswerGap, string>> = {
  claims_not_named: 'claims-gap',
  words_missing: 'words-gap',
};
const GAP_FIELDS: Readonly<Record<AnswerGap, string>> = {
  claims_not_named: '#claims',
  words_missing: '#words',
};

function renderGaps(
  { gaps, chosen }: { gaps: readonly AnswerGap[]; chosen: ClientAnswer | null },
  words: PageWords,
): Html | null {
  if (gaps.length === 0) return null;
  const told = gaps.map(
    (gap) => html`<p id="${GAP_IDS[gap]}"><a href="${GAP_FIELDS[gap]}">${words.gaps[gap]}</a></p>`,
  );
  const choice = chosen ? html`<p>${words.chosen(words.answers[chosen])}</p>` : null;
  return html`<div class="gaps" role="alert">${choice}${told}</div>`;
}

/** The answer chosen before is the foremost; a client who has chosen none yet finds «yes» there. */
function renderAnswers(chosen: ClientAnswer | null, words: PageWords): Html {
  const foremost = chosen ?? 'yes';
  const ordered = [foremost, ...CLIENT_ANSWERS.filter((answer) => answer !== foremost)];
  return html`<p class="answers">${ordered.map(
    (answer) =>
      html`<button class="${answer === foremost ? 'first' : 'other'}" type="submit" name="answer" value="${answer}">${
        words.answers[answer]
      }</button>`,
  )}</p>`;
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
  const lacking = missing ? html` class="lacking" aria-describedby="${GAP_IDS.claims_not_named}"` : null;
  return html`<fieldset id="claims"${lacking}><legend>${words.stillWrong}</legend>${boxes}</fieldset>`;
}

/** The answer, the words and the name in one sentence; a scanner that posts forms stops here. */
export function renderCheck(
  page: ClientPage,
  view: ClientDraft & CheckProof & { answer: ClientAnswer },
  words: PageWords,
): Html {
  const { answer, saidBy } = view;
  const named = page.claims.filter(({ claimId }) => view.stillWrong.includes(claimId));
  const typed = view.words.trim();
  const contradicts = answer === 'yes' && (typed !== '' || named.length > 0);
  const said = words.checkSaid({
    name: saidBy || page.addressee,
    answer: words.answers[answer],
    // Under «yes» they are told below, as what contradicts it.
    claims: contradicts ? '' : named.map(({ what }) => what).join('; '),
    hasWords: typed !== '',
  });
  return html`<h1>${words.checkTitle}</h1>
${view.again ? html`<p class="gaps" role="status">${words.again}</p>` : null}
<p class="said">${said}</p>
${typed ? html`<blockquote>${typed}</blockquote>` : null}
${contradicts ? renderContradiction(named, words) : html`<p>${words.after[answer]}</p>`}
<form method="post" action="${page.action}">
<input type="hidden" name="answer" value="${answer}"><input type="hidden" name="words" value="${view.words}"><input type="hidden" name="saidBy" value="${saidBy}">${named.map(
    ({ claimId }) => html`<input type="hidden" name="claim" value="${claimId}">`,
  )}<input type="hidden" name="seal" value="${view.seal}">
${renderSteps(contradicts, words)}
</form>`;
}

function renderContradiction(named: readonly ClaimMended[], words: PageWords): Html {
  const ticked =
    named.length > 0
      ? html`<p>${words.ticked}</p>
<ul class="claims">${named.map(({ what }) => html`<li>${what}</li>`)}</ul>`
      : null;
  return html`${ticked}<p class="gaps">${words.contradiction}</p>`;
}

/** Whoever contradicts themselves finds the way back foremost. */
function renderSteps(contradicts: boolean, words: PageWords): Html {
  const [foremost, other] = contradicts ? (['change', 'send'] as const) : (['send', 'change'] as const);
  return html`<p class="answers"><button class="first" type="submit" name="step" value="${foremost}">${words[foremost]}</button>
<button class="other" type="submit" name="step" value="${other}">${words[other]}</button></p>`;
}
