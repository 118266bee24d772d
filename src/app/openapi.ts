// The document of the HTTP interface, made from the contracts: what is served is what is described.
import { z } from 'zod';
import type { Contract } from '#features/access/shapes/contract.ts';
import { procedures } from './registry.ts';

type Json = Record<string, unknown>;

const errorSchema: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'sentence', 'facts'],
      properties: {
        code: { type: 'string', description: 'Stable code for programs' },
        sentence: {
          type: 'string',
          description: 'What happened and what to do, in the language of Accept-Language',
        },
        facts: { type: 'object', additionalProperties: true },
      },
    },
  },
};

const ERRORS: Record<string, string> = {
  '400': 'The request is not understood',
  '401': 'Not signed in',
  '403': 'No right to do this',
  '404': 'Not found, or outside the caller’s scope',
  '409': 'The state of things does not allow it',
  '413': 'The request is too large',
};

/** OpenAPI 3.1 document of every procedure. */
export function buildOpenApi(version: string): Json {
  const paths: Json = {};
  const tags = new Set<string>();
  for (const { contract } of procedures.values()) {
    const [room = '', verb = ''] = contract.name.split('.');
    tags.add(room);
    paths[`/api/${room}/${verb}`] = { post: describeOperation(contract, room) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Рядом (Ryadom)',
      version,
      description: 'Every act of the product. Bodies are JSON; ids are UUIDs; money is whole kopecks.',
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: '/' }],
    tags: [...tags].map((name) => ({ name })),
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'API token (ryadom token create)' },
        session: { type: 'apiKey', in: 'cookie', name: 'ryadom.session_token' },
      },
      schemas: { Error: errorSchema },
    },
  };
}

function describeOperation(contract: Contract, room: string): Json {
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [room],
    ...(contract.admits === 'public' ? { security: [] } : {}),
    'x-admits': contract.admits,
    'x-writes': contract.writes,
    ...(contract.writes && contract.repeats !== 'by-id'
      ? {
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              description: 'The same key with the same body is carried out once',
              schema: { type: 'string', maxLength: 100 },
            },
          ],
        }
      : {}),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(contract.input, 'input') } },
    },
    responses: {
      '200': {
        description: 'Done',
        content: { 'application/json': { schema: jsonSchema(contract.output, 'output') } },
      },
      ...Object.fromEntries(
        Object.entries(ERRORS).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          },
        ]),
      ),
    },
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return rest;
}
