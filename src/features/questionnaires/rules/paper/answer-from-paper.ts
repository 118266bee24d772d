// What was marked and written on paper under one key becomes the same answer that the screen would give.
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import { OFFER_INTERESTS, GROWTH_OUTLOOKS } from '#features/questionnaires/shapes/answers.ts';
import type { SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { isDay } from '#kernel/day.ts';

export interface PaperInput {
  readonly question: Question;
  readonly subject: SlotSubject;
  readonly facts: InterviewFacts;
  /** Marks that stand, in the order printed. */
  readonly ticked: readonly string[];
  /** Typed texts by field name; dates as YYYY-MM-DD. */
  readonly typed: Readonly<Record<string, string>>;
  /** UUIDs made on the device, for persons, wishes and recommendations. */
  readonly ids: readonly string[];
}

export type FromPaper =
  /** Nothing marked, nothing written. */
  | { readonly state: 'nothing' }
  /** Something is there, and something is still missing. */
  | { readonly state: 'unfinished'; readonly lacks: string }
  | { readonly state: 'answer'; readonly value: AnswerValue };

export const ROWS = { newPersons: 2, recommendations: 6, table: 4 } as const;
const NOTHING: FromPaper = { state: 'nothing' };
const lacks = (what: string): FromPaper => ({ state: 'unfinished', lacks: what });
const answer = (value: AnswerValue): FromPaper => ({ state: 'answer', value });

/** A number as people write it: «1 200,5». */
export function readNumber(text: string): number | null {
  const clean = text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(clean) ? Number(clean) : null;
}

const said = (text: string | undefined) => text?.trim() || undefined;

/** Keeps what was written, leaves out what was not. */
function given<Fields extends Record<string, string | number | undefined>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
}

function numeric(typed: string | undefined): FromPaper {
  const text = said(typed);
  if (!text) return NOTHING;
  const value = readNumber(text);
  return value === null ? lacks('number') : answer(value);
}

function yesNo(ticked: readonly string[]): FromPaper {
  if (ticked.length === 0) return NOTHING;
  return ticked.length === 1 ? answer(ticked[0] === 'yes') : lacks('one');
}

function plain({ question, ticked, typed, ids, facts }: PaperInput): FromPaper {
  const other = said(typed['other']);
  switch (question.type) {
    case 'text':
    case 'longtext': {
      const value = said(typed['value']);
      return value ? answer(value) : NOTHING;
    }
    case 'number':
      return numeric(typed['value']);
    case 'scale':
      if (ticked.length > 1) return lacks('one');
      return ticked[0] === undefined ? NOTHING : answer(Number(ticked[0]));
    case 'yesno':
      return yesNo(ticked);
    case 'consent':
      if (ticked.length > 1) return lacks('one');
      return ticked.length === 0 ? NOTHING : answer({ given: ticked[0] === 'given' });
    case 'date': {
      const day = said(typed['value']);
      if (!day) return NOTHING;
      return isDay(day) ? answer(day) : lacks('date');
    }
    case 'one':
      if (ticked.length > 1) return lacks('one');
      if (ticked[0] === undefined) return other ? lacks('option') : NOTHING;
      return answer({ option: ticked[0], ...given({ other }) });
    case 'many':
      return ticked.length > 0 || other ? answer({ options: [...ticked], ...given({ other }) }) : NOTHING;
    case 'persons_met': {
      const others = said(typed['others']);
      const known = ticked.filter((id) => facts.persons.some((person) => person.id === id));
      return known.length > 0 || others ? answer({ personIds: known, ...given({ others }) }) : NOTHING;
    }
    case 'recommendations':
      return recommendations({ ticked, typed, ids });
    case 'person': {
      const name = said(typed['name']);
      if (ticked.length > 1) return lacks('one');
      if (ticked[0] !== undefined) return answer({ personId: ticked[0], ...given({ name }) });
      return name ? answer({ personId: null, name }) : NOTHING;
    }
    case 'position':
    case 'offer':
      if (ticked.length > 1 && question.many !== true) return lacks('one');
      return ticked.length > 0 || other ? answer({ ids: [...ticked], ...given({ other }) }) : NOTHING;
    case 'signature': {
      const name = said(typed['name']);
      return name ? answer({ by: 'paper', name }) : NOTHING;
    }
    case 'table':
      return table(question, typed, ids);
    default:
      return NOTHING;
  }
}

type TableQuestion = Extract<Question, { type: 'table' }>;

/** Rows of a table that stand on the sheet. */
export const rowsOf = ({ rows }: TableQuestion) =>
  rows.kind === 'fixed' ? rows.rows.length : Math.min(rows.max, ROWS.table);

/** One cell as its column takes it; null where the words are none of its values. */
function readCell(column: TableQuestion['columns'][number], text: string): string | number | null {
  if (column.type === 'number') return readNumber(text);
  if (column.type === 'date') return isDay(text) ? text : null;
  if (column.type === 'text') return text;
  const wanted = text.toLowerCase();
  const option = column.options.find((one) =>
    Object.values(one.text).some((words) => words.toLowerCase().startsWith(wanted)),
  );
  return option?.code ?? null;
}

function table(question: TableQuestion, typed: PaperInput['typed'], ids: readonly string[]): FromPaper {
  const rows: { id: string; cells?: Record<string, string | number> }[] = [];
  let written = false;
  for (let row = 0; row < rowsOf(question); row += 1) {
    const cells: Record<string, string | number> = {};
    for (const column of question.columns) {
      const text = said(typed[`row.${row}.${column.id}`]);
      if (!text) continue;
      const value = readCell(column, text);
      if (value === null) return lacks(column.type === 'one' ? 'option' : column.type);
      cells[column.id] = value;
    }
    const filled = Object.keys(cells).length > 0;
    written ||= filled;
    const fixed = question.rows.kind === 'fixed' ? question.rows.rows[row]?.code : undefined;
    if (fixed !== undefined || filled)
      rows.push({ id: fixed ?? ids[row] ?? '', ...(filled ? { cells } : {}) });
  }
  return written ? answer({ rows }) : NOTHING;
}

function person({ ticked, typed }: Pick<PaperInput, 'ticked' | 'typed'>): FromPaper {
  const [here, left] = [ticked.includes('here'), ticked.includes('left')];
  if (here && left) return lacks('one');
  if (left) {
    const leftOn = said(typed['leftOn']);
    if (!leftOn || !isDay(leftOn)) return lacks('leftOn');
    return answer({ presence: 'left', leftOn, ...given({ movedTo: said(typed['movedTo']) }) });
  }
  const [samePost, sameContacts] = [ticked.includes('post'), ticked.includes('contacts')];
  if (!here && !samePost && !sameContacts) return NOTHING;
  // «На месте» alone says neither that all is as before nor what has changed.
  const news = given({
    post: samePost ? undefined : said(typed['post']),
    phone: sameContacts ? undefined : said(typed['phone']),
    email: sameContacts ? undefined : said(typed['email']),
  });
  if (!samePost && !sameContacts && Object.keys(news).length === 0) return lacks('changes');
  return answer({ presence: 'here', samePost, sameContacts, ...news });
}

function newPersons({ ticked, typed, ids }: Pick<PaperInput, 'ticked' | 'typed' | 'ids'>): FromPaper {
  const persons = [];
  for (let row = 0; row < ROWS.newPersons; row += 1) {
    const field = (name: string) => said(typed[`row.${row}.${name}`]);
    const [name, post] = [field('name'), field('post')];
    const contacts = given({ phone: field('phone'), email: field('email') });
    if (!name && !post && Object.keys(contacts).length === 0) continue;
    if (!name) return lacks('name');
    if (!post) return lacks('post');
    persons.push({ id: ids[row] ?? '', name, post, ...contacts });
  }
  if (persons.length > 0) return ticked.includes('none') ? lacks('one') : answer({ persons });
  return ticked.includes('none') ? answer({ persons: [] }) : NOTHING;
}

function recommendations({ ticked, typed, ids }: Pick<PaperInput, 'ticked' | 'typed' | 'ids'>): FromPaper {
  const people = [];
  for (let row = 0; row < ROWS.recommendations; row += 1) {
    const field = (name: string) => said(typed[`row.${row}.${name}`]);
    const [name, company] = [field('name'), field('company')];
    const rest = given({ phone: field('phone'), servedBy: field('servedBy') });
    if (!name && !company && Object.keys(rest).length === 0) continue;
    if (!name) return lacks('name');
    if (!company) return lacks('company');
    people.push({
      id: ids[row] ?? '',
      name,
      company,
      willIntroduce: ticked.includes(`introduce.${row}`),
      ...rest,
    });
  }
  const none = ticked.includes('none');
  if (people.length > 0) return none ? lacks('one') : answer({ outcome: 'given', people });
  if (none) return answer({ outcome: 'none_given' });
  return ticked.length > 0 ? lacks('name') : NOTHING;
}

function position({ ticked, typed }: Pick<PaperInput, 'ticked' | 'typed'>): FromPaper {
  const outlook = GROWTH_OUTLOOKS.find((one) => ticked.includes(one));
  const written = Boolean(said(typed['amount']) || said(typed['from']));
  if (ticked.length > 1) return lacks('one');
  if (!outlook) return written ? lacks('option') : NOTHING;
  const roubles = said(typed['amount']);
  const amount = roubles ? readNumber(roubles) : undefined;
  if (amount === null) return lacks('number');
  const from = said(typed['from']);
  if (from && !isDay(from)) return lacks('date');
  return answer({
    outlook,
    ...given({ amount: amount === undefined ? undefined : Math.round(amount * 100), from }),
  });
}

function offer({ ticked, typed }: Pick<PaperInput, 'ticked' | 'typed'>): FromPaper {
  const interest = OFFER_INTERESTS.find((one) => ticked.includes(one));
  if (ticked.length > 1) return lacks('one');
  if (!interest) return said(typed['nextStep']) ? lacks('option') : NOTHING;
  return answer({ interest, ...given({ nextStep: said(typed['nextStep']) }) });
}

/** The answer under one key, as far as the marks and the typed texts make one. */
export function answerFromPaper(input: PaperInput): FromPaper {
  const { subject, ticked, typed, ids } = input;
  switch (subject.part) {
    case 'value':
      return plain(input);
    case 'person':
      return person(input);
    case 'new_persons':
      return newPersons(input);
    case 'fact':
      return subject.fact.kind === 'yesno' ? yesNo(ticked) : numeric(typed['value']);
    case 'bound':
      return numeric(typed['value']);
    case 'position':
      return position(input);
    case 'offer':
      return offer(input);
    case 'free_offers': {
      const what = said(typed['wish']);
      return what ? answer({ wishes: [{ id: ids[0] ?? '', what }] }) : NOTHING;
    }
    default:
      return NOTHING;
  }
}
