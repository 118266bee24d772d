// The daily report on paper: black on white, a number and a picture at the head, the lines below, every case an
// address one can follow from the file.
import { formatDayWords } from '#kernel/dates.ts';
import type { Day } from '#kernel/day.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { DAILY_NUMBERS, type DailyLetter } from '../shapes/daily.ts';
import { dailyWords } from '../words/daily.ts';
import { numberOf, tellSections } from './daily-lines.ts';
import { planPictures } from './daily-pictures.ts';
import { caseUrl, introOf } from './daily-report.ts';
import { setPaper } from './press/press-room.ts';

type Paper = Omit<DailyLetter, 'pictures'>;

const SOURCE = `#let report = json("report.json")
#set document(title: report.title, author: report.author, date: none)
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 18mm),
  footer: context align(right, text(size: 8.5pt, fill: luma(90))[#report.author · #counter(page).display("1 / 1", both: true)]))
#set text(font: "PT Sans", size: 10.5pt, lang: report.lang, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.7em)
#text(size: 17pt, weight: 700, report.title)
#v(1mm)
#report.intro
#if report.numbers.len() > 0 {
  v(2mm)
  grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 5mm,
    table(columns: (1fr, auto, auto), stroke: none, inset: (x: 0pt, y: 3pt), align: (left, right, right), column-gutter: 4mm,
      ..report.columns.map(one => text(size: 9pt, fill: luma(90), one)),
      ..report.numbers.map(((name, now, before)) => (table.hline(stroke: 0.4pt + luma(200)), name, text(weight: 700, now), text(fill: luma(90), before))).flatten()),
    ..range(report.charts).map(index => image("chart-" + str(index) + ".svg", width: 100%)))
}
#for section in report.sections {
  v(3mm)
  block(sticky: true, below: 3.4mm, text(size: 12.5pt, weight: 700)[#section.title #h(1mm) #text(weight: 400, fill: luma(90), section.total)])
  for line in section.lines {
    block(breakable: false, width: 100%, above: 3.4mm, below: 3.4mm, {
      link(line.url, text(weight: 700, line.client))
      h(1.5mm); text(size: 9pt, fill: luma(90), line.number)
      linebreak(); line.said
      if line.words != "" { block(above: 2.2mm, inset: (left: 2.5mm, y: 0.6mm), stroke: (left: 1.2pt + luma(170)), line.words) }
    })
  }
  if section.more != "" { text(fill: luma(90), section.more) }
}
`;

/** The PDF of one reader's report. */
export async function setDailyPaper(paper: Paper): Promise<Buffer> {
  const { facts, locale } = paper;
  const words = dailyWords[locale];
  const drawings = planPictures(facts.figures, locale).map(({ drawing }) => drawing);
  const report = {
    ...headOf(paper),
    columns: Object.values(words.numberColumns),
    numbers: numbersOf(paper),
    charts: drawings.length,
    sections: tellSections(facts, locale).map(({ title, total, lines }) => ({
      title,
      total: formatNumber(total, locale),
      more: total > lines.length ? words.moreInRegister(total - lines.length) : '',
      lines: lines.map((line) => ({
        client: line.about.clientName,
        number: numberOf(line.about, locale),
        said: line.said,
        words: line.words ?? '',
        url: caseUrl(paper.baseUrl, line.about.caseId),
      })),
    })),
  };
  return await setPaper({ source: SOURCE, files: { 'report.json': JSON.stringify(report) }, drawings });
}

/** What the file is called. */
export function paperName(day: Day, locale: Locale): string {
  const words = `${formatDayWords(day, locale).replaceAll('\u00a0', ' ')} ${day.slice(0, 4)}`;
  return `${dailyWords[locale].paperName(words)}.pdf`;
}

function headOf({ facts, locale, reach, companyName }: Paper) {
  const words = dailyWords[locale];
  const day = `${formatDayWords(facts.day, locale)} ${facts.day.slice(0, 4)}`;
  return {
    title: reach === 'works' ? words.headingWorks(day) : words.heading(day),
    author: companyName,
    lang: locale,
    intro: introOf({ facts, locale, reach }),
  };
}

function numbersOf({ facts, locale }: Paper): string[][] {
  const words = dailyWords[locale];
  const { figures } = facts;
  if (!figures) return [];
  const show = (value: number | null) => (value === null ? words.unknown : formatNumber(value, locale));
  return DAILY_NUMBERS.map((name) => {
    const { now, before } = figures.numbers[name];
    return [words.numbers[name], show(now), show(before)];
  });
}
