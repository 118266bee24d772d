// What differs between two versions of a form, question by question: ids stay over versions, so they are compared.
import type {
  FormDefinition,
  FormSection,
  Question,
  SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { sameJson } from '#features/questionnaires/rules/merge.ts';

export interface ChangedQuestion {
  readonly before: Question;
  readonly after: Question;
  /** Names of the parts that differ: `text`, `options`, `when`. */
  readonly fields: readonly string[];
}

export interface MovedQuestion {
  readonly question: Question;
  readonly from: SectionKind;
  readonly to: SectionKind;
}

export interface FormDifference {
  readonly added: readonly { readonly question: Question; readonly section: SectionKind }[];
  readonly removed: readonly { readonly question: Question; readonly section: SectionKind }[];
  readonly changed: readonly ChangedQuestion[];
  /** Questions that stand elsewhere, changed or not. */
  readonly moved: readonly MovedQuestion[];
  /** Sections whose title or script differs. */
  readonly sections: readonly SectionKind[];
  /** Parts of the form itself: `title`, `pauseScript`, `minutesBudget`. */
  readonly form: readonly string[];
}

type Placed = { question: Question; section: SectionKind };

function place(form: FormDefinition): Map<string, Placed> {
  const placed = form.sections.flatMap(({ kind, questions }) =>
    questions.map((question) => [question.id, { question, section: kind }] as const),
  );
  return new Map(placed);
}

/** Names of the parts that differ, of either side. */
export function fieldsThatDiffer(before: object, after: object): string[] {
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => !sameJson(one[name] ?? null, other[name] ?? null));
}

/** Ids that have left the order of those which stay: the fewest that moved to make one order of the other. */
function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const rank = new Map(before.map((id, index) => [id, index]));
  const ranks = after.map((id) => rank.get(id) ?? 0);
  // Longest rising run by patience: the rest has moved.
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of ranks.entries()) {
    let at = tails.findIndex((tail) => (ranks[tail] ?? 0) >= value);
    if (at < 0) at = tails.length;
    previous[index] = at > 0 ? (tails[at - 1] ?? -1) : -1;
    tails[at] = index;
  }
  const staying = new Set<string>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    staying.add(after[index] ?? '');
  }
  return new Set(after.filter((id) => !staying.has(id)));
}

const FORM_PARTS = [
  'title',
  'trade',
  'minutesBudget',
  'pauseScript',
  'resumeScript',
  'closingScript',
] as const;

/** What has been added, removed, changed and moved on the way from one version to another. */
export function compareForms(before: FormDefinition, after: FormDefinition): FormDifference {
  const [old, now] = [place(before), place(after)];
  const common = [...now.keys()].filter((id) => old.has(id));
  const shifted = movedIds(
    [...old.keys()].filter((id) => now.has(id)),
    common,
  );
  const changed: ChangedQuestion[] = [];
  const moved: MovedQuestion[] = [];
  for (const id of common) {
    const [one, other] = [old.get(id) as Placed, now.get(id) as Placed];
    const fields = fieldsThatDiffer(one.question, other.question);
    if (fields.length > 0) changed.push({ before: one.question, after: other.question, fields });
    if (shifted.has(id) || one.section !== other.section) {
      moved.push({ question: other.question, from: one.section, to: other.section });
    }
  }
  const sectionOf = (form: FormDefinition, kind: SectionKind): Partial<FormSection> =>
    form.sections.find((section) => section.kind === kind) ?? {};
  const kinds = [...new Set([...before.sections, ...after.sections].map((section) => section.kind))];
  return {
    added: [...now.entries()].filter(([id]) => !old.has(id)).map(([, placed]) => placed),
    removed: [...old.entries()].filter(([id]) => !now.has(id)).map(([, placed]) => placed),
    changed,
    moved,
    sections: kinds.filter((kind) =>
      fieldsThatDiffer(sectionOf(before, kind), sectionOf(after, kind)).some((name) => name !== 'questions'),
    ),
    form: FORM_PARTS.filter((name) => !sameJson(before[name], after[name])),
  };
}

/** Nothing at all differs. */
export function isSameForm(difference: FormDifference): boolean {
  return Object.values(difference).every((list: readonly unknown[]) => list.length === 0);
}

/** What a list of named things has gained, lost and changed: facts of a criterion, options, columns, rows. */
export interface ListDifference<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly {
    readonly before: Item;
    readonly after: Item;
    readonly fields: readonly string[];
  }[];
  /** The same things in another order. */
  readonly reordered: boolean;
}

/** Two lists whose items keep their names over versions. */
export function compareLists<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
): ListDifference<Item> {
  const [old, now] = [before, after].map((list) => new Map(list.map((item) => [nameOf(item), item])));
  const [was, became] = [old as Map<string, Item>, now as Map<string, Item>];
  const common = [...became.keys()].filter((name) => was.has(name));
  const changed = common
    .map((name) => ({ before: was.get(name) as Item, after: became.get(name) as Item }))
    .map((pair) => ({ ...pair, fields: fieldsThatDiffer(pair.before, pair.after) }))
    .filter(({ fields }) => fields.length > 0);
  const order = [...was.keys()].filter((name) => became.has(name));
  return {
    added: [...became].filter(([name]) => !was.has(name)).map(([, item]) => item),
    removed: [...was].filter(([name]) => !became.has(name)).map(([, item]) => item),
    changed,
    reordered: order.some((name, index) => name !== common[index]),
  };
}
