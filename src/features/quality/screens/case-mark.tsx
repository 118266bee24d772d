import { useWords } from '#ui/i18n.tsx';
import { type RoundState, StateMark } from '#ui/kit/state-mark.tsx';
import type { CaseState } from '../shapes/case.ts';
import { caseWords } from '../words/case.ts';

/** The mark of the client's own state in the round: one shape means one thing on every screen. */
const MARKS: Readonly<Record<CaseState, RoundState>> = {
  registered: 'paused',
  acknowledged: 'paused',
  diagnosed: 'paused',
  works_planned: 'paused',
  in_work: 'paused',
  waiting_client: 'paused',
  restored: 'restored',
  offered: 'restored',
  confirmed: 'confirmed',
  withdrawn: 'confirmed',
  accepted: 'confirmed',
  resumed: 'met',
  effect_checked: 'met',
};

/** State of a case: shape, colour and words. */
export function CaseMark({ state }: { state: CaseState }) {
  const w = useWords(caseWords);
  return <StateMark state={MARKS[state]} label={w.states[state]} />;
}
