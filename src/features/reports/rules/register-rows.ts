// The rows of the register behind each number of its card on the circle.
import {
  type CaseOutcomeKind,
  type CaseState,
  OVER_STAGES,
  WORD_STAGES,
} from '#features/quality/shapes/case.ts';

interface Rows {
  states?: readonly CaseState[];
  refused?: true;
  outcome?: CaseOutcomeKind;
}

/** The service side has said «restored». */
const ANSWERABLE = ['restored', 'offered'] as const;

export const REGISTER_ROWS = {
  total: {},
  waitingForService: { states: ['registered'] },
  inWork: { states: ['acknowledged', 'diagnosed', 'works_planned', 'in_work'] },
  waitingForCurator: { states: ['restored'] },
  waitingForClient: { states: ['offered', 'waiting_client'] },
  confirmed: { outcome: 'confirmed' },
  closedByUs: { states: [...ANSWERABLE, ...WORD_STAGES, ...OVER_STAGES] },
  refused: { refused: true },
} as const satisfies Record<string, Rows>;

export type RegisterNumber = keyof typeof REGISTER_ROWS;

/** Where in the product they are. */
export function registerAddress(number: RegisterNumber, roundId: string): string {
  const { states, refused, outcome }: Rows = REGISTER_ROWS[number];
  const asked = new URLSearchParams({ view: 'all', round: roundId });
  if (states) asked.set('state', states.join(','));
  if (refused) asked.set('refused', '1');
  if (outcome) asked.set('outcome', outcome);
  return `/register?${asked.toString()}`;
}
