import { contract } from '#features/access/shapes/contract.ts';
import { clientListInput, clientListOutput } from './list.ts';

export const listClientsContract = contract({
  name: 'clients.list',
  summary: 'Clients by search, filters and order, a page at a time',
  admits: 'clients.read',
  writes: false,
  input: clientListInput,
  output: clientListOutput,
});
