// A question as it is when it has just been added, and what is left of one when its type changes.
import type {
  CriterionPart,
  Localised,
  Option,
  Question,
  QuestionBase,
  QuestionType,
  SectionKind,
  TableColumn,
} from '#features/questionnaires/shapes/form.ts';
import { QUESTION_TYPES } from '#features/questionnaires/shapes/form.ts';

const EMPTY: Localised = { ru: '', en: '' };

export const newOption = (code: string): Option => ({ code, text: EMPTY });
export const newColumn = (id: string): TableColumn => ({ id, text: EMPTY, type: 'text' });

export function newPart(id: string, kind: CriterionPart['kind']): CriterionPart {
  return kind === 'yesno'
    ? { id, kind, text: EMPTY, good: true }
    : { id, kind, text: EMPTY, compare: 'at_least', bound: { from: 'form', value: 0 } };
}

/** Only some sections hold these, and only these sections need them. */
const HOME: Partial<Record<QuestionType, SectionKind>> = {
  person_checkin: 'persons',
  criterion: 'criteria',
  position_growth: 'growth',
  offer_interest: 'offers',
  recommendations: 'recommendations',
  persons_met: 'header',
};

/** Types that may stand in a section; one that stands there already once and may not twice is left out. */
export function typesFor(section: SectionKind, present: readonly Question[]): QuestionType[] {
  const once: ReadonlySet<QuestionType> = new Set([
    'person_checkin',
    'position_growth',
    'offer_interest',
    'recommendations',
    'persons_met',
  ]);
  const here = new Set(present.map((question) => question.type));
  return QUESTION_TYPES.filter((type) => {
    const home = HOME[type];
    return (!home || home === section) && !(once.has(type) && here.has(type));
  });
}

/** The parts only this type has, as they are at first; `old` gives what may be kept. */
function ownParts(type: QuestionType, old: Partial<Question>): object {
  const options = 'options' in old && old.options ? old.options : [newOption('one'), newOption('two')];
  switch (type) {
    case 'one':
    case 'many':
      return 'other' in old && old.other ? { options, other: true } : { options };
    case 'scale':
      return { min: 1, max: 5 };
    case 'consent':
      return { statement: EMPTY };
    case 'table':
      return { columns: [newColumn('what')], rows: { kind: 'added', max: 5 } };
    case 'position':
      return { among: 'positions' };
    case 'offer':
      return { among: 'offers' };
    case 'calculated':
      return { formula: { op: 'value', value: 0 } };
    case 'criterion':
      return { parts: [newPart('fact', 'yesno')] };
    case 'photo':
      return { max: 1 };
    default:
      return {};
  }
}

/** Types by what their answer is; what belongs to one section stands first there. */
const TYPE_GROUPS = {
  method: ['person_checkin', 'criterion', 'position_growth', 'offer_interest', 'recommendations'],
  words: ['text', 'longtext'],
  choice: ['yesno', 'one', 'many', 'scale'],
  amounts: ['number', 'date', 'table', 'calculated'],
  known: ['person', 'position', 'offer', 'persons_met'],
  proof: ['consent', 'signature', 'photo'],
} as const satisfies Readonly<Record<string, readonly QuestionType[]>>;
export type TypeGroup = keyof typeof TYPE_GROUPS;

/** The types given, in groups, without groups that are empty. */
export function groupTypes(types: readonly QuestionType[]): [group: TypeGroup, types: QuestionType[]][] {
  return (Object.keys(TYPE_GROUPS) as TypeGroup[])
    .map((group): [TypeGroup, QuestionType[]] => [
      group,
      TYPE_GROUPS[group].filter((type) => types.includes(type)),
    ])
    .filter(([, members]) => members.length > 0);
}

export function newQuestion(type: QuestionType, id: string): Question {
  const base: QuestionBase = { id, text: EMPTY };
  const shown = type === 'calculated' ? {} : { minutes: type === 'longtext' ? 3 : 1 };
  return { ...base, ...shown, type, ...ownParts(type, {}) } as Question;
}

const KEPT = [
  'id',
  'text',
  'required',
  'when',
  'minutes',
  'hint',
  'followUps',
  'purpose',
  'topic',
  'roles',
  'segments',
  'print',
  'carried',
] as const satisfies readonly (keyof QuestionBase)[];

/** The same question of another type: what both have stays. */
export function changeType(question: Question, type: QuestionType): Question {
  if (question.type === type) return question;
  const base = Object.fromEntries(
    KEPT.filter((name) => name in question).map((name) => [name, question[name]]),
  );
  return { ...base, type, ...ownParts(type, question) } as Question;
}
