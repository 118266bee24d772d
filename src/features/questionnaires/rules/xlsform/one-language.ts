// A file in one language of ours: the other one repeats its texts until somebody translates them.
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';
import type { XlsForm } from '#features/questionnaires/shapes/xlsform.ts';
import { canonical } from '#features/questionnaires/rules/xlsform/columns.ts';
import type { Locale } from '#kernel/words.ts';

/** The only language labels are in; null where there are two, or none. */
export function onlyLanguage({ survey, choices }: XlsForm, fallback: Locale): Locale | null {
  const told = new Set<Locale>();
  for (const { cells } of [...survey, ...choices]) {
    for (const [header, text] of Object.entries(cells)) {
      const column = text.trim() === '' ? '' : canonical(header);
      if (column === 'label') told.add(fallback);
      if (column === 'label::ru') told.add('ru');
      if (column === 'label::en') told.add('en');
    }
  }
  const [only] = told;
  return told.size === 1 && only ? only : null;
}

function repeat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repeat);
  if (typeof value !== 'object' || value === null) return value;
  const { ru, en } = value as Partial<Localised>;
  if (typeof ru === 'string' && typeof en === 'string') return { ru: ru || en, en: en || ru };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, repeat(part)]));
}

/** The form with no text missing in either language where it has one in the other. */
export const repeatTexts = (form: FormDefinition): FormDefinition => repeat(form) as FormDefinition;
