import type { Draft } from '#ui/draft.ts';

/** Binds one text of a draft to an input: `{...text('city')}`. */
export function textField<Values extends object>(draft: Draft<Values>) {
  return (name: keyof Values & string, maxLength = 200) => ({
    value: String(draft.values[name] ?? ''),
    maxLength,
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.set({ [name]: event.currentTarget.value } as unknown as Partial<Values>),
  });
}

/** Binds one day of a draft to a DayInput: `{...day('since')}`; '' is "not known". */
export function dayField<Values extends object>(draft: Draft<Values>) {
  return (name: keyof Values & string) => ({
    value: String(draft.values[name] ?? '') || null,
    onChange: (day: string | null) => draft.set({ [name]: day ?? '' } as unknown as Partial<Values>),
  });
}

/** '' of a form is "not known" outside. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}
