// A letter to one person at the client in the company's own words: the question, its reminder, or what is awaited
// from the client (M9.7). The places of the text are filled alike in plain text and in HTML.
import { formatDayWords } from '#kernel/dates.ts';
import { type Html, html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';
import { paragraphsOf, partsOf } from '../rules/client-text.ts';
import type { ClientLetter } from '../shapes/client-page.ts';
import type { ClientText, ClientTextKind, Placeholder, TextPart } from '../shapes/client-text.ts';
import { clientWords } from '../words/client.ts';
import { clientTexts } from '../words/client-texts.ts';
import { claimLines, claimMarkup, claimRows } from './client-claims.ts';

/** The letter; a line that needs what is not known is left out. */
export function writeClientLetter(letter: ClientLetter): Letter {
  const values = valuesOf(letter);
  const template = textFor(letter.kind, letter.locale, letter.text);
  const paragraphs = paragraphsOf(template.body, (placeholder) => values[placeholder] !== null);
  const plain = (part: TextPart) => (typeof part === 'string' ? part : (values[part.placeholder] ?? ''));
  const subject = partsOf(template.subject).map(plain).join('').replaceAll(/\s+/g, ' ').trim();
  const text = paragraphs.map((lines) => lines.map((parts) => parts.map(plain).join('')).join('\n'));
  const body = paragraphs.map((lines) => paragraph(lines, letter, values));
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: frameLetter(letter.locale, subject, html`${logoOf(letter)}${body}`, footOf(letter)),
  };
}

/** The company's own text, or the product's. */
export function textFor(kind: ClientTextKind, locale: Locale, own: ClientText | null): ClientText {
  return own ?? clientTexts[locale][kind];
}

function footOf({ supplier }: ClientLetter): Html {
  return html`${[supplier.name, supplier.phone].filter(Boolean).join(' · ')}`;
}

type Values = Readonly<Record<Placeholder, string | null>>;

function valuesOf(letter: ClientLetter): Values {
  const { locale, curator, supplier, today } = letter;
  const day = (value: string | null) => value && formatDayWords(value, locale, today);
  return {
    greeting: clientWords[locale].greeting(letter.addressee),
    company: supplier.name,
    curator: curator.name,
    post: curator.post,
    meeting: day(letter.metOn),
    claims: claimLines(letter).join('\n'),
    link: letter.url,
    until: day(letter.worksUntil),
    // A number never breaks over a line.
    phone: (curator.phone ?? supplier.phone)?.replaceAll(' ', '\u00a0') ?? null,
    waiting: letter.waitingFor,
  };
}

/** A place that stands alone has a shape of its own: the greeting, the claims, the button. */
function paragraph(lines: TextPart[][], letter: ClientLetter, values: Values): Html {
  const [first] = lines[0] ?? [];
  const alone = lines.length === 1 && lines[0]?.length === 1 && typeof first === 'object';
  if (alone && first.placeholder === 'greeting') {
    return html`<h1 style="${letterStyle.heading}">${values.greeting}</h1>`;
  }
  if (alone && first.placeholder === 'claims') return claimRows(letter);
  if (alone && first.placeholder === 'link') return button(letter);
  if (alone && first.placeholder === 'waiting') {
    return html`<p style="${letterStyle.quote};margin:0 0 16px">${values.waiting}</p>`;
  }
  const shown = lines.map(
    (parts, index) => html`${index > 0 ? html`<br>` : null}${inline(parts, letter, values)}`,
  );
  return html`<p style="${letterStyle.text}">${shown}</p>`;
}

function inline(parts: TextPart[], letter: ClientLetter, values: Values): Html[] {
  return parts.map((part) => {
    if (typeof part === 'string') return html`${part}`;
    const value = values[part.placeholder] ?? '';
    if (part.placeholder === 'link') return html`<a href="${value}" style="${letterStyle.link}">${value}</a>`;
    const rows =
      part.placeholder === 'claims' ? claimMarkup(letter) : value.split('\n').map((row) => html`${row}`);
    return html`${rows.map((row, index) => html`${index > 0 ? html`<br>` : null}${row}`)}`;
  });
}

function button({ url, locale, look }: ClientLetter): Html {
  const style = `${letterStyle.button};background:${look.accent}`;
  return html`<p style="margin:20px 0"><a href="${url}" style="${style}">${clientWords[locale].letterButton}</a></p>`;
}

function logoOf({ look, supplier }: ClientLetter): Html | null {
  if (!look.logo) return null;
  const { src, width, height } = look.logo;
  return html`<p style="margin:0 0 18px"><img src="${src}" width="${width}" height="${height}" alt="${supplier.name}" style="display:block;max-width:100%;height:auto;border:0"></p>`;
}
