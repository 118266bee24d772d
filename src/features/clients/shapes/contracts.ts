import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, optionalText } from '#kernel/schema.ts';
import { contractInput, positionInput, productInput, revenueInput, servicePointInput } from './agreement.ts';
import { cardOutput } from './card.ts';
import { clientCreateInput, clientUpdateInput } from './client.ts';
import { clientListInput, clientListOutput } from './list.ts';
import { endRoleInput, roleInput, savePersonInput } from './person.ts';
import { timelineInput, timelineOutput } from './timeline.ts';
import { CLIENT_WARNINGS } from './kinds.ts';

const clientId = entityId('client');
const version = z.number().int();
const done = z.object({ ok: z.literal(true) });
const saved = z.object({ id: z.uuid() });
const written = z.object({ id: z.uuid(), version, warnings: z.array(z.enum(CLIENT_WARNINGS)) });
/** Saves although a client with the same ИНН or name exists. */
const force = z.boolean().default(false);

export const clientsList = contract({
  name: 'clients.list',
  summary: 'Clients by search, filters and order, a page at a time',
  admits: 'clients.read',
  writes: false,
  input: clientListInput,
  output: clientListOutput,
});

export const clientsCities = contract({
  name: 'clients.cities',
  summary: 'Cities of the clients within the scope, the most frequent first',
  admits: 'clients.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ city: z.string(), clients: z.number() })) }),
});

export const clientsGet = contract({
  name: 'clients.get',
  summary: 'The card: everything known about one client',
  admits: 'clients.read',
  writes: false,
  input: z.strictObject({ clientId }),
  output: cardOutput,
});

export const clientsTimeline = contract({
  name: 'clients.timeline',
  summary: 'What happened with one client, newest first',
  admits: 'clients.read',
  writes: false,
  input: timelineInput,
  output: timelineOutput,
});

export const clientsCreate = contract({
  name: 'clients.create',
  summary: 'Create a client; a doubtful registry number is kept and answered with a warning',
  admits: 'clients.create',
  writes: true,
  input: z.strictObject({ client: clientCreateInput, force }),
  output: written,
});

export const clientsUpdate = contract({
  name: 'clients.update',
  summary: 'Change the fields given; `version` is the one the editor saw',
  admits: 'clients.write',
  writes: true,
  input: z.strictObject({ clientId, version, client: clientUpdateInput, force }),
  output: written,
});

export const clientsArchive = contract({
  name: 'clients.archive',
  summary: 'Put a client away: out of lists, history kept',
  admits: 'clients.create',
  writes: true,
  input: z.strictObject({ clientId }),
  output: done,
});

export const clientsRestore = contract({
  name: 'clients.restore',
  summary: 'Bring an archived client back',
  admits: 'clients.create',
  writes: true,
  input: z.strictObject({ clientId }),
  output: done,
});

export const clientsSavePerson = contract({
  name: 'clients.save-person',
  summary: 'Create a person with a role at the client, or change a person who has one there',
  admits: 'clients.write',
  writes: true,
  input: savePersonInput,
  output: z.object({ id: z.uuid(), version, roleId: z.uuid().nullable() }),
});

export const clientsAddRole = contract({
  name: 'clients.add-role',
  summary: 'Give a person of this client, or one known at another client, a role here',
  admits: 'clients.write',
  writes: true,
  input: z.strictObject({ clientId, personId: entityId('person'), role: roleInput }),
  output: saved,
});

export const clientsChangeRole = contract({
  name: 'clients.change-role',
  summary: 'Correct the post, kind, importance or term of a role',
  admits: 'clients.write',
  writes: true,
  input: z.strictObject({ roleId: entityId('person_role'), role: roleInput }),
  output: done,
});

export const clientsEndRole = contract({
  name: 'clients.end-role',
  summary: 'End a role with a day, a reason and a successor; nobody is deleted',
  admits: 'clients.write',
  writes: true,
  input: endRoleInput,
  output: done,
});

export const clientsVerifyRole = contract({
  name: 'clients.verify-role',
  summary: 'Note that the person still holds the role and the contacts are right',
  admits: 'clients.write',
  writes: true,
  input: z.strictObject({ roleId: entityId('person_role') }),
  output: done,
});

export const clientsSetRelation = contract({
  name: 'clients.set-relation',
  summary: 'Strength 0–5 of the relation between a person and an employee; a rise needs evidence',
  admits: 'clients.write',
  writes: true,
  input: z.strictObject({
    clientId,
    personId: entityId('person'),
    /** The caller, unless said; only leaders speak for others. */
    employeeId: entityId('employee').optional(),
    strength: z.number().int().min(0).max(5),
    evidence: optionalText(1_000).default(''),
  }),
  output: done,
});

export const clientsSaveContract = contract({
  name: 'clients.save-contract',
  summary: 'Create or change a contract with its service levels',
  admits: 'clients.write',
  writes: true,
  input: contractInput,
  output: saved,
});

export const clientsSaveServicePoint = contract({
  name: 'clients.save-service-point',
  summary: 'Create or change a service point',
  admits: 'clients.write',
  writes: true,
  input: servicePointInput,
  output: saved,
});

export const clientsProducts = contract({
  name: 'clients.products',
  summary: 'What the company sells',
  admits: 'clients.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        code: z.string().nullable(),
        name: z.string(),
        kind: z.string().nullable(),
        unit: z.string().nullable(),
        launchedOn: daySchema.nullable(),
        active: z.boolean(),
        description: z.string().nullable(),
      }),
    ),
  }),
});

export const clientsSaveProduct = contract({
  name: 'clients.save-product',
  summary: 'Create or change a product',
  admits: 'clients.create',
  writes: true,
  input: productInput,
  output: saved,
});

export const clientsSetPosition = contract({
  name: 'clients.set-position',
  summary: 'Note what the client buys, since when and until when',
  admits: 'clients.write',
  writes: true,
  input: positionInput,
  output: done,
});

export const clientsSetRevenue = contract({
  name: 'clients.set-revenue',
  summary: 'Revenue of one client, product and month in kopecks; 0 removes it',
  admits: 'clients.create',
  writes: true,
  input: revenueInput,
  output: done,
});
