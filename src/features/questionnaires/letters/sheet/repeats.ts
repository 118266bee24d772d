// Questions that repeat over what is known of this client: persons, positions, offers; and recommendations.
import type { KnownPosition } from '#features/questionnaires/shapes/answers.ts';
import { FREE_OFFERS_ITEM, NEW_PERSONS_ITEM } from '#features/questionnaires/shapes/answers.ts';
import type { Question, QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { sheetWords } from '#features/questionnaires/words/paper.ts';
import { formatDay } from '#kernel/dates.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { type Block, drawHead, INDENT, newPen, type Sheet } from './blocks.ts';
import type { Pen } from './pen.ts';

const NEW_PERSON_ROWS = 2;

function headBlock(sheet: Sheet, question: Question): Block {
  const pen = newPen(sheet);
  drawHead(pen, sheet, question);
  return { pen, before: sheet.style.gap, withNext: true };
}

function part(sheet: Sheet, draw: (pen: Pen) => void, withNext = false): Block {
  const pen = newPen(sheet);
  draw(pen);
  return { pen, before: sheet.style.gap * 0.6, withNext };
}

/** A name in bold with something quiet after it, on one line. */
function drawName(pen: Pen, name: string, about: string): void {
  const small = { size: pen.style.small, quiet: true };
  const drop = pen.style.leading * 0.76;
  const shown = pen.clip(name, pen.width - INDENT, { bold: true });
  pen.put(INDENT, drop, shown, { bold: true });
  const after = INDENT + pen.widthOf(shown, { bold: true }) + 1.6;
  if (pen.width - after > 10) pen.put(after, drop, pen.clip(about, pen.width - after, small), small);
  pen.y += pen.style.leading;
}

/** Still here, same post, same contacts, left; and who is new (M8.1). */
export function drawPersons(sheet: Sheet, question: QuestionOf<'person_checkin'>): Block[] {
  const w = sheetWords[sheet.locale];
  const known = sheet.facts.persons.map((person) =>
    part(sheet, (pen) => {
      const key = `${question.id}/${person.id}`;
      drawName(pen, person.name, person.post || w.person.noPost);
      const contacts = [person.phone, person.email].filter(Boolean).join(', ') || w.person.noContacts;
      const small = { size: pen.style.small, quiet: true };
      pen.flow(pen.clip(contacts, pen.width - INDENT, small), INDENT, small);
      pen.boxFlow(
        INDENT,
        key,
        [
          ['here', w.person.here],
          ['post', w.person.post],
          ['contacts', w.person.contacts],
          ['left', w.person.left],
        ],
        { size: pen.style.small + 0.4 },
      );
      pen.blank(INDENT, pen.width - INDENT, key, 'changes', w.person.changes);
      pen.blankRow();
    }),
  );
  const fresh = part(sheet, (pen) => {
    const key = `${question.id}/${NEW_PERSONS_ITEM}`;
    pen.flow(w.newPersons.title, INDENT, { bold: true });
    pen.boxesAtEnd(INDENT, key, [['none', w.newPersons.none]]);
    const half = (pen.width - INDENT - 2) / 2;
    for (let row = 0; row < NEW_PERSON_ROWS; row += 1) {
      pen.blank(INDENT, pen.width - INDENT, key, `row.${row}.name`, w.newPersons.name);
      pen.blankRow();
      pen.blank(INDENT, half, key, `row.${row}.post`, w.newPersons.post);
      pen.blank(INDENT + half + 2, half, key, `row.${row}.contacts`, w.newPersons.phone);
      pen.blankRow();
    }
  });
  return [headBlock(sheet, question), ...known, fresh];
}

const BAR_HEIGHT = 3.6;
const BAR_WIDTH = 0.9;

/** Twelve months as bars, the oldest first: a look says whether it grows. */
function drawTrend(pen: Pen, position: KnownPosition): void {
  const { revenue } = position;
  const most = Math.max(...revenue.map((one) => one.amount));
  if (revenue.length < 2 || most <= 0) return;
  const left = pen.width - revenue.length * (BAR_WIDTH + 0.5) + 0.5;
  for (const [index, { amount }] of revenue.entries()) {
    const height = Math.max(0.2, (BAR_HEIGHT * Math.max(0, amount)) / most);
    const x = left + index * (BAR_WIDTH + 0.5);
    pen.fills.push([x, pen.y + pen.style.leading * 0.8 - height, BAR_WIDTH, height]);
  }
}

export function drawPositions(sheet: Sheet, question: QuestionOf<'position_growth'>): Block[] {
  const w = sheetWords[sheet.locale].growth;
  const { positions } = sheet.facts;
  const shown = positions.slice(0, sheet.most.positions);
  const blocks = shown.map((position) =>
    part(sheet, (pen) => {
      const key = `${question.id}/${position.id}`;
      const sum = position.revenue.reduce((total, one) => total + one.amount, 0);
      const average = sum / Math.max(1, position.revenue.length);
      const about = sum > 0 ? w.average(formatMoneyShort(Math.round(average), sheet.locale)) : w.noRevenue;
      pen.y += 1;
      drawTrend(pen, position);
      const room = position.revenue.length * (BAR_WIDTH + 0.5) + 2;
      const small = { size: pen.style.small, quiet: true };
      const aside = pen.widthOf(about, small) + 2;
      const name = pen.clip(position.name, pen.width - INDENT - room - aside, { bold: true });
      const drop = pen.style.leading * 0.76;
      pen.put(INDENT, drop, name, { bold: true });
      pen.put(INDENT + pen.widthOf(name, { bold: true }) + 1.6, drop, about, small);
      pen.y += pen.style.leading;
      pen.boxFlow(INDENT, key, [
        ['more', w.more],
        ['same', w.same],
        ['less', w.less],
        ['unclear', w.unclear],
      ]);
      const half = (pen.width - INDENT - 2) / 2;
      pen.blank(INDENT, half + 6, key, 'amount', w.amount, w.perMonth);
      pen.blank(INDENT + half + 8, half - 6, key, 'from', w.from);
      pen.blankRow();
    }),
  );
  if (positions.length === 0) blocks.push(part(sheet, (pen) => pen.flow(w.nothing, INDENT, { quiet: true })));
  const cut = positions.length - shown.length;
  if (cut > 0) blocks.push(part(sheet, (pen) => pen.flow(w.cut(cut), INDENT, { quiet: true })));
  return [headBlock(sheet, question), ...blocks];
}

export function drawOffers(sheet: Sheet, question: QuestionOf<'offer_interest'>): Block[] {
  const w = sheetWords[sheet.locale].offers;
  const { offers } = sheet.facts;
  const shown = offers.slice(0, sheet.most.offers);
  const blocks = shown.map((offer) =>
    part(sheet, (pen) => {
      const key = `${question.id}/${offer.id}`;
      drawName(pen, offer.name, w.since(formatDay(offer.since, sheet.locale)));
      pen.boxFlow(INDENT, key, [
        ['yes', w.yes],
        ['later', w.later],
        ['no', w.no],
      ]);
      pen.blank(INDENT, pen.width - INDENT, key, 'nextStep', w.next);
      pen.blankRow();
    }),
  );
  const cut = offers.length - shown.length;
  if (cut > 0) blocks.push(part(sheet, (pen) => pen.flow(w.cut(cut), INDENT, { quiet: true })));
  const wishes = part(sheet, (pen) => {
    pen.blank(INDENT, pen.width - INDENT, `${question.id}/${FREE_OFFERS_ITEM}`, 'wish', w.wishes);
    pen.blankRow();
  });
  return [headBlock(sheet, question), ...blocks, wishes];
}

/** Asked always; "asked, none given" is an answer (M10.4). */
export function drawRecommendations(sheet: Sheet, question: QuestionOf<'recommendations'>): Block[] {
  const w = sheetWords[sheet.locale].recommendations;
  const { id } = question;
  const none = part(sheet, (pen) => pen.boxFlow(INDENT, id, [['none', w.none]]), true);
  const count = Math.max(1, Math.min(question.print?.lines ?? 3, 6));
  const rows = Array.from({ length: count }, (_, row) =>
    part(sheet, (pen) => {
      const half = (pen.width - INDENT - 2) / 2;
      pen.blank(INDENT, half, id, `row.${row}.name`, w.name);
      pen.blank(INDENT + half + 2, half, id, `row.${row}.company`, w.company);
      pen.blankRow();
      // The reader takes writing on the left of a box for a word that runs through it.
      const bare = 2.4;
      const tick = pen.boxWidth(w.introduce, { size: pen.style.small }) + bare;
      const third = (pen.width - INDENT - tick - 2) / 2;
      pen.blank(INDENT, third, id, `row.${row}.phone`, w.phone);
      pen.blank(INDENT + third + 2, third, id, `row.${row}.servedBy`, w.servedBy);
      const top = pen.y;
      pen.y += Math.max(0, Math.max(pen.style.pitch, 5) - pen.row);
      pen.box(pen.width - tick + bare, id, `introduce.${row}`, w.introduce, { size: pen.style.small });
      pen.y = top;
      pen.blankRow();
    }),
  );
  return [headBlock(sheet, question), none, ...rows];
}
