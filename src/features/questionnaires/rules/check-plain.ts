// Whether a value answers a question that is asked once: words, choices, numbers, tables, things chosen.
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import {
  ANSWER_TEXT_LIMIT,
  ATTACHMENT_BYTES,
  ATTACHMENT_MIMES,
  type AttachmentKind,
  SHORT_TEXT_LIMIT,
} from '#features/questionnaires/shapes/answers.ts';
import {
  type ItemQuestion,
  PHOTO_LIMIT,
  type Question,
  type QuestionOf,
  TABLE_LIMITS,
  type TableColumn,
  type TableQuestion,
} from '#features/questionnaires/shapes/form.ts';
import type { Field, ValueCheck } from '#features/questionnaires/rules/value-checks.ts';
import {
  amount,
  day,
  fields,
  flag,
  isRecord,
  list,
  may,
  must,
  oneOf,
  orNull,
  sha256,
  text,
  uuid,
  variant,
} from '#features/questionnaires/rules/value-checks.ts';

export const long = text(ANSWER_TEXT_LIMIT);
export const short = text(SHORT_TEXT_LIMIT);

const CONSENT_CHECK = fields({ given: must(flag), note: may(long) });

const RECOMMENDATIONS_CHECK = variant('outcome', {
  none_given: fields({ outcome: must(short), note: may(long) }),
  given: fields({
    outcome: must(short),
    people: must(
      list(
        fields({
          id: must(uuid),
          name: must(short),
          company: must(short),
          phone: may(short),
          servedBy: may(short),
          willIntroduce: must(flag),
          note: may(long),
        }),
        1,
      ),
    ),
  }),
});

/** The answer must hold something in one of its two ways: chosen from the list, or written in words. */
function orWords(shape: ValueCheck, chosen: string, words: string): ValueCheck {
  return (value) => {
    const found = shape(value);
    if (found || !isRecord(value)) return found;
    const nothing = (value[chosen] as unknown[]).length === 0 && value[words] === undefined;
    return nothing ? { code: 'answer_empty', facts: {} } : null;
  };
}

function personsMetCheck(facts: InterviewFacts): ValueCheck {
  const known = facts.persons.map((person) => person.id);
  const shape = fields({ personIds: must(list(oneOf(known), 0)), others: may(short) });
  return orWords(shape, 'personIds', 'others');
}

function choiceCheck(question: QuestionOf<'one'> | QuestionOf<'many'>): ValueCheck {
  const code = oneOf(question.options.map((option) => option.code));
  const other: Readonly<Record<string, Field>> = question.other ? { other: may(short) } : {};
  if (question.type === 'one') return fields({ option: must(code), ...other });
  return orWords(fields({ options: must(list(code, 0)), ...other }), 'options', 'other');
}

/** What a question of things can be answered with: by id, in the order shown. */
export function listItems(
  question: ItemQuestion,
  facts: InterviewFacts,
): readonly { readonly id: string; readonly name: string }[] {
  return facts[question.among] ?? [];
}

function itemsCheck(question: ItemQuestion, facts: InterviewFacts): ValueCheck {
  const known = oneOf(listItems(question, facts).map((item) => item.id));
  const most = question.many ? undefined : 1;
  const other: Readonly<Record<string, Field>> = question.other ? { other: may(short) } : {};
  return orWords(fields({ ids: must(list(known, 0, { most })), ...other }), 'ids', 'other');
}

function personCheck(facts: InterviewFacts): ValueCheck {
  const known = oneOf(facts.persons.map((person) => person.id));
  const shape = fields({ personId: must(orNull(known)), name: may(short), post: may(short) });
  return (value) => {
    const found = shape(value);
    if (found || !isRecord(value)) return found;
    const named = value.personId !== null || value.name !== undefined;
    return named ? null : { code: 'answer_field_missing', facts: { field: 'name' } };
  };
}

function cellCheck(column: TableColumn): ValueCheck {
  if (column.type === 'text') return text(column.maxLength ?? SHORT_TEXT_LIMIT);
  if (column.type === 'number') return amount(column);
  return column.type === 'date' ? day() : oneOf(column.options.map((option) => option.code));
}

/** Faults name the row and the column, so that the cell itself can show them. */
function tableCheck({ columns, rows }: TableQuestion): ValueCheck {
  const fixed = rows.kind === 'fixed' ? rows.rows.map((row) => row.code) : null;
  const most = rows.kind === 'added' ? Math.min(rows.max, TABLE_LIMITS.added) : TABLE_LIMITS.fixed;
  const cells = fields(Object.fromEntries(columns.map((one) => [one.id, may(cellCheck(one))])));
  const row = fields({ id: must(fixed ? oneOf(fixed) : uuid), cells: may(cells) });
  const required = columns.filter((one) => one.required).map((one) => one.id);
  const inPlace: ValueCheck = (value) => {
    const id = isRecord(value) ? String(value.id) : '';
    const found = row(value);
    const wrong = isRecord(value) && isRecord(value.cells) ? cells(value.cells) : null;
    if (wrong)
      return { code: wrong.code, facts: { ...wrong.facts, row: id, column: wrong.facts.field ?? null } };
    if (found || !isRecord(value)) return found;
    const lacking = required.find((one) => !isRecord(value.cells) || value.cells[one] === undefined);
    return lacking ? { code: 'answer_cell_missing', facts: { row: id, column: lacking } } : null;
  };
  const shape = fields({ rows: must(list(inPlace, 1, { most })) });
  return (value) => {
    const found = shape(value);
    if (found || !isRecord(value)) return found;
    const given = value.rows as readonly { id: string; cells?: object }[];
    const absent =
      required.length > 0 ? fixed?.find((code) => !given.some((one) => one.id === code)) : undefined;
    if (absent) return { code: 'answer_cell_missing', facts: { row: absent, column: required[0] ?? null } };
    const filled = given.some((one) => one.cells && Object.keys(one.cells).length > 0);
    return filled ? null : { code: 'answer_empty', facts: {} };
  };
}

function attachmentFields(kind: AttachmentKind): Readonly<Record<string, Field>> {
  return {
    attachmentId: must(uuid),
    kind: must(oneOf([kind])),
    sha256: must(sha256),
    bytes: must(amount({ min: 1, max: ATTACHMENT_BYTES })),
    mime: must(oneOf(ATTACHMENT_MIMES[kind])),
  };
}

const SIGNATURE_CHECK = variant('by', {
  hand: fields({
    by: must(short),
    attachment: must(fields(attachmentFields('signature'))),
    name: may(short),
  }),
  paper: fields({ by: must(short), name: must(short) }),
});

function photoCheck(question: QuestionOf<'photo'>): ValueCheck {
  const photo = fields({ ...attachmentFields('photo'), note: may(short) });
  const most = Math.min(question.max ?? 1, PHOTO_LIMIT);
  return fields({ photos: must(list(photo, 1, { most, identity: 'attachmentId' })) });
}

/** The check of a question's one value. */
export function plainCheck(question: Question, facts: InterviewFacts): ValueCheck {
  switch (question.type) {
    case 'text':
      return text(question.maxLength ?? SHORT_TEXT_LIMIT);
    case 'longtext':
      return text(question.maxLength ?? ANSWER_TEXT_LIMIT);
    case 'one':
    case 'many':
      return choiceCheck(question);
    case 'number':
    case 'scale':
      return amount(question);
    case 'date':
      return day(question.from ?? null, question.to ?? null);
    case 'yesno':
      return flag;
    case 'consent':
      return CONSENT_CHECK;
    case 'table':
      return tableCheck(question);
    case 'person':
      return personCheck(facts);
    case 'position':
    case 'offer':
      return itemsCheck(question, facts);
    case 'signature':
      return SIGNATURE_CHECK;
    case 'photo':
      return photoCheck(question);
    case 'persons_met':
      return personsMetCheck(facts);
    case 'recommendations':
      return RECOMMENDATIONS_CHECK;
    case 'calculated':
      return () => ({ code: 'answer_computed', facts: {} });
    case 'person_checkin':
    case 'criterion':
    case 'position_growth':
    case 'offer_interest':
      return () => ({ code: 'answer_item_unknown', facts: {} });
  }
}
