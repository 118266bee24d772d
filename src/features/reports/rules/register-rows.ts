// The rows of the register behind each number of its card on the circle.
import type { CaseState } from '#features/quality/shapes/case.ts';

interface Rows {
  states?: readonly CaseState[];
  refused?: true;
}

export const REGISTER_ROWS = {
  total: {},
  waitingForService: { states: ['registered'] },
  inWork: { states: ['acknowledged', 'works_planned', 'in_work'] },
  waitingForCurator: { states: ['restored'] },
  waitingForClient: { states: ['offered'] },
  confirmed: { states: ['confirmed', 'resumed'] },
  closedByUs: { states: ['restored', 'offered', 'confirmed', 'resumed'] },
  refused: { refused: true },
} as const satisfies Record<string, Rows>;

export type RegisterNumber = keyof typeof REGISTER_ROWS;

/** Where in the product they are. */
export function registerAddress(number: RegisterNumber, roundId: string): string {
  const { states, refused }: Rows = REGISTER_ROWS[number];
  const asked = new URLSearchParams({ view: 'all', round: roundId });
  if (states) asked.set('state', states.join(','));
  if (refused) asked.set('refused', '1');
  return `/register?${asked.toString()}`;
}
