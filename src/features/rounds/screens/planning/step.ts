export const STEPS = ['plan', 'people', 'relations', 'lists', 'start'] as const;
export type Step = (typeof STEPS)[number];

export interface StepNote {
  text: string;
  /** `ok`: nothing to do here; `todo`: something stands open; `none`: optional. */
  mark: 'ok' | 'todo' | 'none';
}
