import { reads } from '#features/access/shapes/procedure.ts';
import { listClients } from '../data/list.ts';
import { listClientsContract } from '../shapes/contracts.ts';

export const clientsApi = [
  reads(listClientsContract, ({ db, scope, now }, input) => listClients(db, scope, input, now)),
];
