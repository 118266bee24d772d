import { useWords } from '#ui/i18n.tsx';
import { type RoundState, StateMark } from '#ui/kit/state-mark.tsx';
import type { CaseState } from '../shapes/case.ts';
import { caseWords } from '../words/case.ts';

const MARKS: Readonly<Record<CaseState, RoundState>> = {
  registered: 'paused',
  acknowledged: 'paused',
  works_planned: 'booked',
  in_work: 'met',
  restored: 'restored',
  offered: 'returned',
  confirmed: 'confirmed',
  resumed: 'complete',
};

/** State of a case: shape, colour and words. */
export function CaseMark({ state }: { state: CaseState }) {
  const w = useWords(caseWords);
  return <StateMark state={MARKS[state]} label={w.states[state]} />;
}
