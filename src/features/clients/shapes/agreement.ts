import { z } from 'zod';
import { daySchema, entityId, kopecksSchema, optionalText, text } from '#kernel/schema.ts';

/** Agreed levels by name («скорость, Мбит/с»: 100): criteria of the questionnaire take their bounds from here. */
const serviceLevels = z
  .record(z.string().min(1).max(100), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
  .refine((levels) => Object.keys(levels).length <= 50)
  .default({});
const blank = (max: number) => optionalText(max).nullable().optional();

export const contractInput = z.strictObject({
  id: entityId('contract').optional(),
  clientId: entityId('client'),
  number: text(100),
  signedOn: daySchema.nullable().optional(),
  endsOn: daySchema.nullable().optional(),
  serviceLevels,
  note: blank(2_000),
});
export type ContractInput = z.output<typeof contractInput>;

export const servicePointInput = z.strictObject({
  id: entityId('service_point').optional(),
  clientId: entityId('client'),
  name: text(200),
  address: blank(500),
  /** Where in the supplier's own network or production it hangs (M11). */
  place: blank(200),
  serviceLevels,
  active: z.boolean().default(true),
});
export type ServicePointInput = z.output<typeof servicePointInput>;

export const productInput = z.strictObject({
  id: entityId('product').optional(),
  code: blank(60),
  name: text(200),
  kind: blank(100),
  unit: blank(30),
  launchedOn: daySchema.nullable().optional(),
  active: z.boolean().default(true),
  description: blank(2_000),
});
export type ProductInput = z.output<typeof productInput>;

export const positionInput = z.strictObject({
  clientId: entityId('client'),
  productId: entityId('product'),
  since: daySchema.nullable().optional(),
  until: daySchema.nullable().optional(),
  note: blank(1_000),
});
export type PositionInput = z.output<typeof positionInput>;

export const revenueInput = z.strictObject({
  clientId: entityId('client'),
  productId: entityId('product'),
  /** Any day of the month. */
  month: daySchema,
  amount: kopecksSchema,
  quantity: z.number().min(0).max(1e12).nullable().optional(),
});
