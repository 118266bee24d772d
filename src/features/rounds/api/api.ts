import type { Procedure } from '#features/access/shapes/procedure.ts';
import { handoversApi } from './handovers.ts';
import { participantsApi } from './participants.ts';
import { placementsApi } from './placements.ts';
import { programmeApi } from './programme.ts';
import { quotaApi } from './quota.ts';
import { relationsApi } from './relations.ts';
import { roundStateApi } from './round-state.ts';
import { roundsApi } from './rounds.ts';
import { splitApi } from './split/split.ts';

export const roundsRoomApi: readonly Procedure[] = [
  ...programmeApi,
  ...roundsApi,
  ...participantsApi,
  ...relationsApi,
  ...splitApi,
  ...placementsApi,
  ...roundStateApi,
  ...handoversApi,
  ...quotaApi,
];
