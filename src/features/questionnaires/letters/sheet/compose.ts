// A form and what is known of one client become the two sides of a sheet: the airiest spacing that fits, or the
// tightest that can be read and the news of how much is too much (M5.1).
import { encode } from 'uqr';
import { numberQuestions } from '#features/questionnaires/rules/paper/number-questions.ts';
import { BODY_HEIGHT, flowColumns, type Columns } from '#features/questionnaires/rules/paper/columns.ts';
import { encodeSheetCode, showSheetCode } from '#features/questionnaires/rules/paper/sheet-code.ts';
import {
  CODE_AT,
  CODE_MODULE,
  CODE_SIZE,
  COLUMN,
  FOOT_BASELINE,
  MARK_CENTRES,
  MARK_SIZE,
} from '#features/questionnaires/rules/paper/page-geometry.ts';
import { isMeantFor } from '#features/questionnaires/rules/audience.ts';
import { listItems } from '#features/questionnaires/rules/check-plain.ts';
import type { FormDefinition, FormSection, ItemQuestion } from '#features/questionnaires/shapes/form.ts';
import type {
  DrawnFill,
  DrawnRule,
  DrawnText,
  PaperArea,
  PaperBox,
  SheetLayout,
  SheetPage,
  SheetSource,
} from '#features/questionnaires/shapes/paper.ts';
import { sheetWords } from '#features/questionnaires/words/paper.ts';
import { formatDay } from '#kernel/dates.ts';
import { type Block, drawQuestion, newPen, type Sheet } from './blocks.ts';
import type { MeasureText } from './font-widths.ts';
import { Pen, styleAt } from './pen.ts';

/**
 * Printed of what may be long: fewer before anything becomes too small to read, and of the lists to choose from first,
 * since each line of positions and offers is a question of its own.
 */
const CUTS = [
  { positions: 8, offers: 6, items: 40 },
  { positions: 8, offers: 6, items: 20 },
  { positions: 5, offers: 4, items: 12 },
  { positions: 3, offers: 3, items: 8 },
];
const SEARCH_STEPS = 6;
/** Left at the end, it becomes lines for notes from this height on, mm. */
const NOTES_FROM = 16;

const minutesOf = (section: FormSection) =>
  section.questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);

function drawHeading(sheet: Sheet, section: FormSection): Block {
  const pen = newPen(sheet);
  const { heading, small, leading } = sheet.style;
  const minutes = minutesOf(section);
  const aside = minutes > 0 ? sheetWords[sheet.locale].minutes(minutes) : '';
  const look = { size: small, quiet: true };
  pen.fills.push([0, 0, pen.width, 0.5]);
  pen.y = 0.5;
  const drop = leading * 0.55 + heading * 0.2;
  pen.put(0, drop, pen.clip(section.title[sheet.locale], pen.width - 18, { size: heading, bold: true }), {
    size: heading,
    bold: true,
  });
  pen.put(pen.width - pen.widthOf(aside, look), drop, aside, look);
  pen.y += drop + 0.6;
  return { pen, before: sheet.style.gap * 1.9, withNext: true };
}

/** Where claims are noted at the table; they are written up on the screen, one by one (M9.2). */
function drawClaims(sheet: Sheet): Block {
  const pen = newPen(sheet);
  const w = sheetWords[sheet.locale].criterion;
  pen.flow(w.claims, 0, { bold: true });
  pen.flow(w.claimsHow, 0, { size: sheet.style.small, quiet: true });
  pen.write(0, '', 'claims', 4);
  return { pen, before: sheet.style.gap, withNext: false };
}

function drawBlocks(sheet: Sheet, definition: FormDefinition): Block[] {
  return definition.sections.flatMap((section) => {
    if (section.questions.length === 0) return [];
    const blocks = section.questions.flatMap((question) => drawQuestion(sheet, question));
    const claims = section.kind === 'criteria' ? [drawClaims(sheet)] : [];
    return [drawHeading(sheet, section), ...blocks, ...claims];
  });
}

interface Flowed {
  blocks: readonly Block[];
  columns: Columns;
  sheet: Sheet;
  room: number;
}

function flowAt(source: SheetSource, measure: MeasureText, most: Sheet['most'], room: number): Flowed {
  const { locale, facts, definition } = source;
  const numbers = numberQuestions(definition);
  const style = styleAt(room);
  const sheet: Sheet = { locale, facts, definition, style, measure, width: COLUMN.width, numbers, most };
  const blocks = drawBlocks(sheet, definition);
  const columns = flowColumns(
    blocks.map(({ pen, before, withNext }) => ({ height: pen.y, before, withNext })),
  );
  return { blocks, columns, sheet, room };
}

const fits = ({ columns }: Flowed) => columns.pages <= 2;

/**
 * The airiest that fits; fewer positions and offers only where all of them would not fit at all. With it, how much
 * the tightest leaves free: what may still be asked.
 */
function findFlow(source: SheetSource, measure: MeasureText): Flowed & { spare: number } {
  let tightest = flowAt(source, measure, CUTS[0] as Sheet['most'], 0);
  for (const most of CUTS.slice(1)) {
    if (fits(tightest)) break;
    tightest = flowAt(source, measure, most, 0);
  }
  if (!fits(tightest)) return { ...flowAt(source, measure, CUTS[0] as Sheet['most'], 0), spare: 0 };
  const { most } = tightest.sheet;
  const { spare } = tightest.columns;
  const airiest = flowAt(source, measure, most, 1);
  if (fits(airiest)) return { ...airiest, spare };
  let best = tightest;
  let [low, high] = [0, 1];
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const tried = flowAt(source, measure, most, (low + high) / 2);
    if (fits(tried)) {
      best = tried;
      low = tried.room;
    } else high = tried.room;
  }
  return { ...best, spare };
}

class PageDrawing {
  texts: DrawnText[] = [];
  rules: DrawnRule[] = [];
  lines: DrawnRule[] = [];
  fills: DrawnFill[] = [];
  boxes: PaperBox[] = [];
  areas: PaperArea[] = [];

  /** Puts a block's drawing down with its corner at x, y. */
  add(pen: Pen, x: number, y: number): void {
    const moved = ([left, top, width, height]: DrawnRule): DrawnRule => [
      round(left + x),
      round(top + y),
      round(width),
      height,
    ];
    for (const [left, baseline, ...rest] of pen.texts) {
      this.texts.push([round(left + x), round(baseline + y), ...rest]);
    }
    this.rules.push(...pen.rules.map(moved));
    this.lines.push(...pen.lines.map(moved));
    this.fills.push(...pen.fills.map(moved));
    this.boxes.push(...pen.boxes.map((box) => ({ ...box, x: round(box.x + x), y: round(box.y + y) })));
    for (const { key, field, ...area } of pen.areas) {
      const [left, top] = [round(area.x + x), round(area.y + y)];
      this.areas.push({ key, field, x: left, y: top, width: round(area.width), height: round(area.height) });
    }
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The code as runs of dark modules. */
function drawCode(page: PageDrawing, code: string): void {
  const { data, size } = encode(code, { ecc: 'Q', border: 0, boostEcc: false, minVersion: 1, maxVersion: 1 });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row]?.[column]) continue;
      let end = column;
      while (data[row]?.[end + 1]) end += 1;
      const x = CODE_AT.x + column * CODE_MODULE;
      const y = CODE_AT.y + row * CODE_MODULE;
      page.fills.push([round(x), round(y), round((end - column + 1) * CODE_MODULE), CODE_MODULE]);
      column = end;
    }
  }
}

function drawFrame(page: PageDrawing, source: SheetSource, about: { number: number; of: number }) {
  const w = sheetWords[source.locale];
  const code = encodeSheetCode(source.number, about.number);
  for (const { x, y } of MARK_CENTRES) {
    page.fills.push([round(x - MARK_SIZE / 2), round(y - MARK_SIZE / 2), MARK_SIZE, MARK_SIZE]);
  }
  drawCode(page, code);
  const foot: [string, string] = [
    `${source.client}\u00a0· ${w.side(about.number, about.of)}`,
    showSheetCode(code),
  ];
  const size = 6.8;
  page.texts.push([18, FOOT_BASELINE, size, 0, 1, foot[0]]);
  page.texts.push([CODE_AT.x - 1, CODE_AT.y + CODE_SIZE + 2.5, 5.6, 0, 1, foot[1]]);
  page.texts.push([121, FOOT_BASELINE, size, 0, 1, w.required]);
  return code;
}

const HEAD_LEFT = 18;
const HEAD_WIDTH = CODE_AT.x - HEAD_LEFT - 5;

/** The head of the first side: whose sheet it is, and how to fill it in. */
function drawFirstHead(page: PageDrawing, source: SheetSource, minutes: number, measure: MeasureText): void {
  const w = sheetWords[source.locale];
  const pen = new Pen(styleAt(0.6), HEAD_WIDTH, measure);
  const title = source.definition.title[source.locale];
  pen.put(0, 2.6, [source.company, title].filter(Boolean).join('\u2002·\u2002'), { size: 8.4, quiet: true });
  pen.put(0, 10.4, pen.clip(source.client, HEAD_WIDTH, { size: 19, bold: true }), { size: 19, bold: true });
  const about = [
    source.round,
    source.employee && `${w.leads} ${source.employee}`,
    source.day && `${w.metOn.toLowerCase()} ${formatDay(source.day, source.locale)}`,
    w.hour(Math.max(minutes, source.definition.minutesBudget)),
  ];
  pen.put(0, 15.2, about.filter(Boolean).join('\u2002·\u2002'), { size: 8.4 });
  pen.y = 17.4;
  pen.flow(w.how, 0, { size: 7.2, quiet: true });
  page.add(pen, HEAD_LEFT, 7.5);
}

function drawNextHead(
  page: PageDrawing,
  source: SheetSource,
  number: number,
  of: number,
  measure: MeasureText,
): void {
  const pen = new Pen(styleAt(0.6), HEAD_WIDTH, measure);
  pen.put(0, 7.2, pen.clip(source.client, HEAD_WIDTH - 30, { size: 13, bold: true }), {
    size: 13,
    bold: true,
  });
  pen.put(0, 12, sheetWords[source.locale].side(number, of), { size: 8.4, quiet: true });
  page.add(pen, HEAD_LEFT, 7.5);
}

function drawNotes(page: PageDrawing, { columns, sheet }: Flowed): void {
  const { left, x, y } = columns.end;
  if (left < NOTES_FROM) return;
  const pen = newPen(sheet);
  pen.y = sheet.style.gap * 1.9;
  pen.flow(sheetWords[sheet.locale].notes, 0, { size: sheet.style.small, quiet: true });
  pen.write(0, '', 'notes', Math.floor((left - pen.y) / sheet.style.pitch));
  page.add(pen, x, y);
}

/** Lays out one sheet. Pure in its input, so the same source gives the same places for ever. */
export function composeSheet(source: SheetSource, measure: MeasureText): SheetLayout {
  const flowed = findFlow(source, measure);
  const { columns, blocks } = flowed;
  const minutes = source.definition.sections.reduce((sum, section) => sum + minutesOf(section), 0);
  const count = Math.max(2, columns.pages);
  const drawings = Array.from({ length: count }, () => new PageDrawing());
  for (const [index, { pen }] of blocks.entries()) {
    const place = columns.places[index];
    if (place) drawings[place.page]?.add(pen, place.x, place.y);
  }
  const last = drawings[columns.end.page];
  if (last) drawNotes(last, flowed);
  const pages = drawings.map((drawing, index): SheetPage => {
    const number = index + 1;
    if (index === 0) drawFirstHead(drawing, source, minutes, measure);
    else drawNextHead(drawing, source, number, count, measure);
    const code = drawFrame(drawing, source, { number, of: count });
    const { texts, rules, lines, fills, boxes, areas } = drawing;
    return { code, texts, rules, lines, fills, boxes, areas };
  });
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return {
    pages,
    fill: [percent(columns.fill[0]), percent(columns.fill[1])],
    room: Math.round(flowed.room * 100),
    spare: Math.floor(flowed.spare / styleAt(0).pitch),
    minutes,
    problems: findProblems(source, flowed),
  };
}

function findProblems(source: SheetSource, { columns, sheet }: Flowed): SheetLayout['problems'] {
  const problems: SheetLayout['problems'][number][] = [];
  if (columns.pages > 2) {
    const facts = {
      // What stands past the second side; what the columns before it leave empty at their feet helps nobody.
      percent: Math.max(1, Math.ceil((columns.past / BODY_HEIGHT) * 100)),
      lines: Math.max(1, Math.ceil(columns.past / sheet.style.pitch)),
    };
    problems.push({ code: 'sheet_overflows', facts });
  }
  const positions = source.facts.positions.length - sheet.most.positions;
  if (positions > 0) problems.push({ code: 'sheet_positions_cut', facts: { count: positions } });
  const offers = source.facts.offers.length - sheet.most.offers;
  if (offers > 0) problems.push({ code: 'sheet_offers_cut', facts: { count: offers } });
  const items = cutItems(source, sheet.most.items);
  if (items > 0) problems.push({ code: 'sheet_items_cut', facts: { count: items } });
  return problems;
}

/** Things to choose from that are left to the screen, over all questions that are printed. */
function cutItems({ definition, facts }: SheetSource, most: number): number {
  return definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => 'among' in question && isMeantFor(question, facts, undefined))
    .reduce(
      (sum, question) => sum + Math.max(0, listItems(question as ItemQuestion, facts).length - most),
      0,
    );
}
