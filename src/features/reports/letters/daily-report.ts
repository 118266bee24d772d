// The daily letter of M9.5: short enough for a phone, sections without lines are left out, every line opens
// its case, and the numbers stand in words beside the pictures, which many programs show only when asked.
import { formatDayWords } from '#kernel/dates.ts';
import { type Html, html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { countLines } from '../rules/daily-content.ts';
import { DAILY_NUMBERS, type DailyLetter, type ReaderFacts } from '../shapes/daily.ts';
import { dailyWords } from '../words/daily.ts';
import { numberOf, type Section, tellSections } from './daily-lines.ts';
import { htmlFigures } from './daily-figures.ts';

/** Lines of one section in a letter; the page has the others. */
const MOST_TOLD = 8;

/** Letter to one reader; the facts are already theirs (rules/daily-content.ts). */
export function writeDailyReport(letter: DailyLetter): Letter {
  const { facts, locale, reach } = letter;
  const words = dailyWords[locale];
  const day = formatDayWords(facts.day, locale);
  const heading = reach === 'works' ? words.headingWorks(day) : words.heading(day);
  const intro = introOf(letter);
  const sections = tellSections(facts, locale);
  const page = pageUrl(letter.baseUrl, facts.day);
  const parts = subjectParts(facts, locale);
  const subject = reach === 'works' ? words.subjectWorks(day, parts) : words.subject(day, parts);
  const text = [
    heading,
    '',
    intro,
    ...textFigures(letter),
    ...sections.flatMap((section) => textSection(section, letter)),
    '',
    `${words.openPage}: ${page}`,
    '',
    words.footer(letter.companyName),
    '',
  ];
  const body = html`<h1 style="${letterStyle.heading}">${heading}</h1>
<p style="${letterStyle.text}">${intro}</p>
${htmlFigures(letter)}
${sections.map((section) => htmlSection(section, letter))}
<p style="margin:26px 0 4px"><a href="${page}" style="${letterStyle.button}">${words.openPage}</a></p>
<p style="margin:10px 0 0;${letterStyle.quiet}"><a href="${paperUrl(letter.baseUrl, facts.day)}" style="${letterStyle.link}">${words.openPaper}</a></p>`;
  const footer = html`${words.footer(letter.companyName)}`;
  return { subject, text: text.join('\n'), html: frameLetter(locale, subject, body, footer) };
}

/** Address of one case in the app. */
export function caseUrl(baseUrl: string, caseId: string): string {
  return `${baseUrl}/register/${caseId}`;
}

/** Address of the day's report in the app, and of its paper. */
export function pageUrl(baseUrl: string, day: string): string {
  return `${baseUrl}/reports/daily?day=${day}`;
}
export function paperUrl(baseUrl: string, day: string): string {
  return `${baseUrl}/api/reports/daily/${day}.pdf`;
}

/** What the report says first. */
export function introOf({ facts, locale, reach }: Pick<DailyLetter, 'facts' | 'locale' | 'reach'>): string {
  const words = dailyWords[locale];
  if (reach === 'works') return words.summaryWorks;
  if (reach === 'escalated') return words.summaryEscalated(facts.totals.overdue);
  const open = facts.figures?.numbers.open.now ?? 0;
  const summary = reach === 'own' ? words.summaryOwn(open) : words.summary(open);
  return countLines(facts) === 0 ? `${summary} ${words.quiet}` : summary;
}

function subjectParts(facts: ReaderFacts, locale: Locale): string {
  const parts = dailyWords[locale].subjectParts;
  const counts = {
    ...facts.totals,
    restored: facts.figures?.numbers.restored.now ?? 0,
    // For whom there are numbers, a near term is one line among many.
    due: facts.figures ? 0 : facts.totals.due,
  };
  return (['refused', 'overdue', 'due', 'confirmed', 'restored', 'fresh'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => parts[name](counts[name]))
    .join(', ');
}

function textFigures({ facts, locale }: DailyLetter): string[] {
  if (!facts.figures) return [];
  const words = dailyWords[locale];
  const { numbers } = facts.figures;
  const show = (value: number | null) => (value === null ? words.unknown : formatNumber(value, locale));
  const rows = DAILY_NUMBERS.map(
    (name) =>
      `${words.numbers[name]}: ${show(numbers[name].now)} (${words.numberColumns.before}: ${show(numbers[name].before)})`,
  );
  return ['', ...rows];
}

function textSection({ title, lines, total }: Section, { locale, baseUrl, facts }: DailyLetter): string[] {
  const told = lines.slice(0, MOST_TOLD);
  const rows = told.flatMap(({ about, said, words }) => [
    `— ${about.clientName}, ${numberOf(about, locale)}: ${said}`,
    ...(words ? [`  ${locale === 'ru' ? `«${words}»` : `“${words}”`}`] : []),
    `  ${caseUrl(baseUrl, about.caseId)}`,
  ]);
  const rest = total - told.length;
  const more = rest > 0 ? [`${dailyWords[locale].more(rest)}: ${pageUrl(baseUrl, facts.day)}`] : [];
  return ['', `${title} (${formatNumber(total, locale)})`, ...rows, ...more];
}

function htmlSection({ name, title, lines, total }: Section, { locale, baseUrl, facts }: DailyLetter): Html {
  const told = lines.slice(0, MOST_TOLD);
  const rest = total - told.length;
  const alarm = name === 'refused' || name === 'overdue';
  const rows = told.map(
    ({ about, said, words }) => html`<tr><td style="${letterStyle.row}">
<a href="${caseUrl(baseUrl, about.caseId)}" style="${letterStyle.link}"><b>${about.clientName}</b></a>
<span style="${letterStyle.quiet}">${numberOf(about, locale)}</span><br>${said}${
      words ? html`<div style="${letterStyle.quote}">${words}</div>` : null
    }</td></tr>`,
  );
  const more = html`<tr><td style="${letterStyle.row}"><a href="${pageUrl(baseUrl, facts.day)}#${name}" style="${letterStyle.link}">${dailyWords[locale].more(rest)}</a></td></tr>`;
  return html`<h2 style="${letterStyle.section}${alarm ? ';color:#a8340f' : ''}">${title} <span style="${letterStyle.count}">${formatNumber(total, locale)}</span></h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows}${rest > 0 ? more : null}</table>`;
}
