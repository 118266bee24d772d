// The head of the daily letter: numbers beside the day before, and the pictures; two in a row where there is room,
// one under another on a phone. Old Outlook knows no such blocks and gets a table (the comments `mso`).
import { type Html, html } from '#kernel/html.ts';
import { letterStyle } from '#kernel/letter.ts';
import { formatNumber } from '#kernel/words.ts';
import { DAILY_NUMBERS, type DailyLetter, type LetterPicture, SIDES } from '../shapes/daily.ts';
import { dailyWords } from '../words/daily.ts';

const BLOCK =
  'display:inline-block;width:100%;max-width:272px;vertical-align:top;margin:0 0 14px;font-size:14px;line-height:1.4';

/** Empty for whoever hears of single works only. */
export function htmlFigures(letter: DailyLetter): Html | null {
  if (!letter.facts.figures) return null;
  // For whom the cases wait is drawn for those who read the same; one reader's own bars are a table, at no cost.
  const waits = letter.pictures.some(({ cid }) => cid.startsWith('waits@')) ? null : waitsTable(letter);
  const blocks = [numbersTable(letter), waits, ...letter.pictures.map(picture)].filter(
    (block) => block !== null,
  );
  const rows = blocks.flatMap((block, index) =>
    index % 2 === 0 ? [[block, blocks[index + 1]] as const] : [],
  );
  return html`${rows.map(([one, other]) => rowOf(one, other))}`;
}

function rowOf(one: Html, other: Html | undefined): Html {
  return html`<div style="font-size:0;text-align:left"><!--[if mso]><table role="presentation" width="100%"><tr><td width="272" valign="top"><![endif]--><div style="${BLOCK}">${one}</div><!--[if mso]></td><td width="12"></td><td width="272" valign="top"><![endif]-->${
    other
      ? html`<span style="display:inline-block;width:16px;height:1px"></span><div style="${BLOCK}">${other}</div>`
      : null
  }<!--[if mso]></td></tr></table><![endif]--></div>`;
}

function picture({ cid, alt, width, height }: LetterPicture): Html {
  return html`<img src="cid:${cid}" width="${width}" height="${height}" alt="${alt}" style="display:block;border:0;max-width:100%;height:auto;${letterStyle.quiet}">`;
}

function numbersTable({ facts, locale }: DailyLetter): Html | null {
  const words = dailyWords[locale];
  const { figures } = facts;
  if (!figures) return null;
  const show = (value: number | null) => (value === null ? words.unknown : formatNumber(value, locale));
  const head = (text: string, align: 'left' | 'right') =>
    html`<th align="${align}" style="padding:0 0 4px;font-weight:400;${letterStyle.quiet};font-size:13px">${text}</th>`;
  const rows = DAILY_NUMBERS.map((name) => {
    const { now, before } = figures.numbers[name];
    const alarm = (name === 'refused' || name === 'overdue') && now > 0;
    return html`<tr><td style="${letterStyle.cell}">${words.numbers[name]}</td><td align="right" style="${letterStyle.cell};font-weight:700${alarm ? ';color:#a8340f' : ''}">${show(now)}</td><td align="right" style="${letterStyle.cell};color:#6a6156">${show(before)}</td></tr>`;
  });
  return html`<table width="100%" cellpadding="0" cellspacing="0"><tr>${head(words.numberColumns.what, 'left')}${head(words.numberColumns.now, 'right')}${head(words.numberColumns.before, 'right')}</tr>${rows}</table>`;
}

/** Pixels of the longest bar: a number of five figures still fits beside it. */
const WIDEST = 120;

function waitsTable({ facts, locale }: DailyLetter): Html | null {
  const words = dailyWords[locale];
  const { figures } = facts;
  if (!figures) return null;
  const most = Math.max(1, ...SIDES.map((side) => figures.waits[side]));
  const rows = SIDES.map((side) => {
    const count = figures.waits[side];
    const width = Math.round((count / most) * WIDEST);
    const bar = html`<div style="display:inline-block;vertical-align:middle;width:${Math.max(1, width)}px;height:16px;background:#4f7f9e;font-size:0;line-height:0">&nbsp;</div>`;
    return html`<tr><td align="right" style="padding:5px 8px 5px 0;${letterStyle.quiet};font-size:13px">${words.sides[side]}</td><td width="100%" style="padding:5px 0;${letterStyle.quiet};white-space:nowrap">${bar} <b style="color:#211c15;font-size:13px">${formatNumber(count, locale)}</b></td></tr>`;
  });
  return html`<div style="padding:0 0 6px;font-weight:700;${letterStyle.quiet};color:#211c15">${words.charts.waits}</div><table width="100%" cellpadding="0" cellspacing="0">${rows}</table>`;
}
