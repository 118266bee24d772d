// The index of a form, built once and used for every answer: evaluation then walks arrays only.
import type { FormDefinition, Question, SectionKind } from '#features/questionnaires/shapes/form.ts';
import { SECTIONS_BEHIND_GATE } from '#features/questionnaires/shapes/form.ts';
import { fillLocales } from '#kernel/words.ts';

export interface PreparedSection {
  readonly kind: SectionKind;
  readonly behindGate: boolean;
  readonly questions: readonly Question[];
}

export interface PlacedQuestion {
  readonly question: Question;
  readonly section: SectionKind;
  readonly behindGate: boolean;
}

export interface PreparedForm {
  readonly form: FormDefinition;
  readonly sections: readonly PreparedSection[];
  readonly byId: ReadonlyMap<string, PlacedQuestion>;
  /** The question that tells who sits at the table; null where the form has none. */
  readonly metWith: string | null;
  /** Something is chosen among all our products, so they belong to the facts. */
  readonly asksProducts: boolean;
}

const behindGate: ReadonlySet<SectionKind> = new Set(SECTIONS_BEHIND_GATE);

/**
 * Index of a form that `checkForm` has passed. Keep it as long as the form's version is in use. A form may be written
 * in Russian alone: from here on every text that was not translated is the Russian one, on the screen, on paper and in
 * an XLSForm.
 */
export function prepareForm(written: FormDefinition): PreparedForm {
  const form = fillLocales(written);
  const byId = new Map<string, PlacedQuestion>();
  const sections = form.sections.map((section) => {
    const closes = behindGate.has(section.kind);
    for (const question of section.questions) {
      byId.set(question.id, { question, section: section.kind, behindGate: closes });
    }
    return { kind: section.kind, behindGate: closes, questions: section.questions };
  });
  const all = sections.flatMap((section) => section.questions);
  const metWith = all.find((one) => one.type === 'persons_met')?.id ?? null;
  const asksProducts = all.some((one) => 'among' in one && one.among === 'products');
  return { form, sections, byId, metWith, asksProducts };
}

/** The question an answer key belongs to: all before the first slash. */
export function questionIdOf(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(0, slash);
}
