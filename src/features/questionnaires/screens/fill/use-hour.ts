import { createContext, useContext } from 'react';
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';

export interface Hour {
  card: QuestionnaireCard;
  /** Opens the step where an answer is given. */
  goToKey: (key: string) => void;
  /** Nothing is left by it: the form is only being tried. */
  trial?: boolean;
}

const HourContext = createContext<Hour | null>(null);
export const HourProvider = HourContext.Provider;

/** What the hour has left so far. A copy from before these were kept has none of them. */
export function useHour() {
  const hour = useContext(HourContext);
  if (!hour) throw new Error('useHour outside a talk');
  const { card, goToKey, trial = false } = hour;
  const { time = [], attachments = [], marks = [], earlier = [] } = card as Partial<QuestionnaireCard>;
  return { time, attachments, marks, earlier, goToKey, trial };
}
