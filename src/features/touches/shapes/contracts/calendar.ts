import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { instantSchema } from '#kernel/schema.ts';

const reminders = { byDay: z.boolean(), byHour: z.boolean() };

export const calendarSettings = contract({
  name: 'touches.calendar-settings',
  summary: 'How one’s meetings reach one outside the product: the calendar’s secret address and reminders',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    /** null: there is no secret address. The address itself is shown only when it is made. */
    feed: z.object({ createdAt: instantSchema, lastReadAt: instantSchema.nullable() }).nullable(),
    reminders: z.object(reminders),
    /** Where reminders go; null: the card has no address, so none are sent. */
    email: z.string().nullable(),
    /** Letters leave the house at all. */
    mail: z.boolean(),
  }),
});

export const makeFeed = contract({
  name: 'touches.make-feed',
  summary: 'Make a secret address for one’s calendar in place of the earlier one; it is shown this once',
  admits: 'touches.read',
  writes: true,
  repeats: 'never',
  input: z.strictObject({}),
  output: z.object({ url: z.string() }),
});

export const revokeFeed = contract({
  name: 'touches.revoke-feed',
  summary: 'End the secret address of one’s calendar at once',
  admits: 'touches.read',
  writes: true,
  input: z.strictObject({}),
  output: z.object({ ok: z.literal(true) }),
});

export const saveReminders = contract({
  name: 'touches.save-reminders',
  summary: 'Choose which reminders of one’s meetings come by mail: a day before, an hour before',
  admits: 'touches.read',
  writes: true,
  input: z.strictObject(reminders),
  output: z.object(reminders),
});

export const myCalendar = contract({
  name: 'touches.my-calendar',
  summary: 'One’s meetings of the last 30 days and ahead as an iCalendar text',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({ text: z.string() }),
});
