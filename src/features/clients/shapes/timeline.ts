import { z } from 'zod';
import { entityId, instantSchema, pageShape } from '#kernel/schema.ts';
import { TIMELINE_KINDS } from './kinds.ts';

export const timelineInput = z.strictObject({
  clientId: entityId('client'),
  kinds: z.array(z.enum(TIMELINE_KINDS)).max(TIMELINE_KINDS.length).optional(),
  ...pageShape,
});
export type TimelineInput = z.output<typeof timelineInput>;

export const timelineRow = z.object({
  id: z.string(),
  kind: z.enum(TIMELINE_KINDS),
  at: instantSchema,
  /** Whose deed; null where nobody is known. */
  who: z.string().nullable(),
  /** The person at the client it was about. */
  person: z.string().nullable(),
  /** Code within the kind: a call's outcome, a state, an event, a procedure. */
  what: z.string(),
  /** Facts behind it: `reason`, `note`, `number`, `before`, `after`. */
  data: z.record(z.string(), z.unknown()),
});
export type TimelineRow = z.output<typeof timelineRow>;

export const timelineOutput = z.object({ rows: z.array(timelineRow), more: z.boolean() });
