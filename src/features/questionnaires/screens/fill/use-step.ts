import type { StepContract } from '#features/questionnaires/shapes/contracts/steps.ts';
import { type ActOptions, useAct } from '#ui/data.ts';
import { laneOf } from '../unsent.ts';

/** One step of a questionnaire's life, taken here whether there is a connection or not. */
export function useStep(name: StepContract['name'], of: { id: string; client: { name: string } }) {
  const options: ActOptions<unknown> = { lane: laneOf(of.id), about: of.client.name };
  return useAct<StepContract>(name, options);
}
