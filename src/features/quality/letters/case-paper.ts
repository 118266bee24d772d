// The problem questionnaire on paper (M9.3): one sheet that stays with the curator, goes to the leader and to the
// service manager, and can be signed by the client. Black on white, and it looks like a document.
import { setPaper } from '#features/questionnaires/letters/paper/press-room.ts';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { formatMoney } from '#kernel/money.ts';
import type { Locale } from '#kernel/words.ts';
import type { PaperClient } from '../shapes/papers.ts';
import type { CardFacts } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { paperWords } from '../words/papers.ts';
import { registerWords } from '../words/screens.ts';

export interface CasePaper {
  locale: Locale;
  timeZone: string;
  companyName: string;
  card: CardFacts;
  client: PaperClient;
  nameOf: (kind: 'cause' | 'place', code: string | null) => string;
}

const SOURCE = `#let p = json("case.json")
#set document(title: p.title, author: p.author, date: none)
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 18mm),
  footer: [#set text(size: 8.5pt, fill: luma(90)); #p.author #h(1fr) #p.title #h(1fr) #context counter(page).display("1 / 1", both: true)])
#set text(font: "PT Sans", size: 10.5pt, lang: p.lang, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.75em)
#let quiet(it) = text(size: 9pt, fill: luma(80), it)
#let head(it) = block(above: 1.4em, below: 0.7em, sticky: true, text(size: 12pt, weight: 700, it))
#let facts(rows) = table(columns: (42mm, 1fr), stroke: none, inset: (x: 0pt, y: 2.5pt),
  ..rows.map(((name, value)) => (quiet(name), value)).flatten())
#text(size: 17pt, weight: 700, p.title)
#v(1mm)
#facts(p.facts)
#if p.measured.len() > 0 {
  head(p.words.measured)
  table(columns: (1fr, auto, auto, auto), stroke: (x, y) => (top: if y > 0 { 0.4pt + luma(170) }), inset: (x: 4pt, y: 4pt),
    table.header(..p.words.measuredHeads.map(quiet)), ..p.measured.flatten())
}
#head(p.words.claims)
#for (index, claim) in p.claims.enumerate() {
  block(above: 0.9em, breakable: false, width: 100%, {
    text(weight: 700, str(index + 1) + ". " + claim.what)
    if claim.about != "" { linebreak(); quiet(claim.about) }
    if claim.words != "" { block(above: 0.5em, inset: (left: 8pt), stroke: (left: 1.2pt + luma(160)), claim.words) }
    if claim.found != "" { block(above: 0.5em, claim.found) }
  })
}
#if p.works.len() > 0 {
  head(p.words.works)
  table(columns: (1fr, 40mm, 24mm, 26mm), stroke: (x, y) => (top: if y > 0 { 0.4pt + luma(170) }), inset: (x: 4pt, y: 4pt),
    table.header(..p.words.workHeads.map(quiet)), ..p.works.flatten())
}
#if p.answers.len() > 0 {
  head(p.words.answers)
  for line in p.answers { block(above: 0.5em, line) }
}
#head(p.words.copies)
#facts(p.copies)
#block(above: 2.2em, breakable: false, width: 100%, {
  quiet(p.words.sign)
  v(9mm)
  grid(columns: (1fr, 1fr, 1fr), column-gutter: 8mm,
    ..p.words.lines.map(it => { line(length: 100%, stroke: 0.5pt); v(0.5mm); quiet(it) }))
})
`;

/** The PDF, named by its number. */
export async function setCasePaper(paper: CasePaper): Promise<{ fileName: string; bytes: Buffer }> {
  const w = paperWords[paper.locale];
  const { number, year, clientName } = paper.card;
  const title = w.caseTitle(`${number}/${year}`);
  const data = { title, author: paper.companyName, lang: paper.locale, words: w.case, ...partsOf(paper) };
  const bytes = await setPaper({ source: SOURCE, files: { 'case.json': JSON.stringify(data) } });
  const fileName = `${title} ${clientName}.pdf`.replaceAll(/[/\\:*?"<>|]/g, '-').replaceAll('\u00a0', ' ');
  return { fileName, bytes };
}

function partsOf({ card, client, locale, timeZone, nameOf }: CasePaper) {
  const w = paperWords[locale];
  const c = caseWords[locale];
  const at = (instant: string | null) => (instant ? formatMoment(instant, locale, timeZone) : '');
  const number = (value: number) => value.toLocaleString(locale === 'ru' ? 'ru-RU' : 'en-GB');
  const counted = card.measurements.filter(({ struck }) => struck === null);
  const facts = [
    [w.client, [card.clientName, client.legalName !== card.clientName ? client.legalName : null]],
    [w.address, [client.city, client.address]],
    [w.metOn, [at(client.metAt)]],
    [w.met, [client.met.map((one) => [one.name, one.post, one.phone].filter(Boolean).join(', ')).join('; ')]],
    [w.curator, [card.curatorName]],
    [w.severity, [c.severities[card.severity]]],
    [w.revenue, [card.revenueAtRisk > 0 ? formatMoney(card.revenueAtRisk, locale) : null]],
    [w.state, [c.states[card.state]]],
  ] as const;
  return {
    facts: facts
      .map(([name, parts]) => [name, parts.filter(Boolean).join(' · ')])
      .filter(([, value]) => value !== ''),
    measured: counted.map((one) => [
      one.title[locale],
      one.phase === 'before' ? w.before : w.after,
      [number(one.value), one.unit?.[locale]].filter(Boolean).join('\u00a0'),
      one.bound === null ? '' : `${one.boundIs === 'at_most' ? '≤' : '≥'} ${number(one.bound)}`,
    ]),
    claims: card.claimList.map((claim) => ({
      what: claim.what,
      about: [claim.place, sinceOf(claim.since, locale), oftenOf(claim.frequency, locale)]
        .filter(Boolean)
        .join(' · '),
      words: claim.words ?? '',
      found: [nameOf('cause', claim.cause), nameOf('place', claim.placeCode), claim.finding]
        .filter(Boolean)
        .join(' · '),
    })),
    works: card.workList.map((work) => [
      [work.title, work.result].filter(Boolean).join(': '),
      work.ownerName ?? '',
      work.dueOn ? formatDay(work.dueOn, locale) : '',
      c.workStates[work.state],
    ]),
    answers: card.answers.map((answer) =>
      [c.answers[answer.answer], answer.saidBy, c.channels[answer.channel], at(answer.saidAt), answer.words]
        .filter(Boolean)
        .join(' · '),
    ),
    copies: card.copies.map((copy) => [
      c.copies[copy.copy],
      copy.receivedAt
        ? [copy.receivedByName ?? copy.employeeName, at(copy.receivedAt)].filter(Boolean).join(' · ')
        : [copy.employeeName, w.notReceived].filter(Boolean).join(' · '),
    ]),
  };
}

function sinceOf(since: string | null, locale: Locale): string {
  if (!since) return '';
  return registerWords[locale].since(isDay(since) ? formatDay(since, locale) : since);
}

function oftenOf(frequency: string | null, locale: Locale): string {
  if (!frequency) return '';
  return (caseWords[locale].frequencies as Record<string, string>)[frequency] ?? frequency;
}
