import { z } from 'zod';
import { text } from '#kernel/schema.ts';
import { emailSchema } from './fields.ts';

/** How letters leave the house. `implicit`: TLS from the first byte (465); `starttls`: upgraded (587). */
export const SMTP_SECURITY = ['implicit', 'starttls', 'none'] as const;

/** What `company.smtp` holds; the password never leaves the server. */
export interface SmtpSettings {
  host: string;
  port: number;
  security: (typeof SMTP_SECURITY)[number];
  user: string | null;
  password: string | null;
  from: string;
}

/** What `company.imap` holds: the box in which clients' answers to our letters arrive; kept as `smtp`. */
export interface ImapSettings {
  host: string;
  port: number;
  security: (typeof SMTP_SECURITY)[number];
  user: string;
  password: string | null;
  folder: string;
}

export const imapSchema = z.strictObject({
  host: text(200),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(SMTP_SECURITY),
  user: text(200),
  /** Left out: the one already kept stays. */
  password: z.string().max(500).nullable().optional(),
  folder: text(200).default('INBOX'),
});

export const smtpSchema = z.strictObject({
  host: text(200),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(SMTP_SECURITY),
  user: text(200).nullable(),
  /** Left out: the one already kept stays. */
  password: z.string().max(500).nullable().optional(),
  from: emailSchema,
});

const term = z.union([
  z.strictObject({ workingDays: z.number().int().min(0).max(60) }),
  z.strictObject({ hours: z.number().int().min(1).max(1_000) }),
]);

const restoreRow = z.strictObject({ a: term, b: term, c: term }).partial();

/** The company's own norms over the method's; what is left out follows the method (M6.2, M9.9). */
export const normsSchema = z.strictObject({
  /** Completed questionnaires a full week. */
  quota: z
    .strictObject({
      dedicated: z.number().int().min(1).max(200),
      parallel: z.number().int().min(1).max(200),
    })
    .partial()
    .optional(),
  /** How long each side of a recovery may stay silent. */
  quality: z
    .strictObject({
      acknowledge: term,
      plan: term,
      tellClient: term,
      clientAnswer: term,
      clientSilence: term,
      resume: term,
      hearClient: term,
      judge: term,
      removeCause: term,
      /** By how much it hurts and by the client's segment. */
      restore: z.strictObject({ critical: restoreRow, major: restoreRow, minor: restoreRow }).partial(),
      remindBefore: z.number().int().min(0).max(20),
      leaderAfter: z.number().int().min(0).max(60),
      directorAfter: z.number().int().min(0).max(60),
      linkDays: z.number().int().min(1).max(120),
      clientReminders: z.number().int().min(0).max(5),
      clientReminderDays: z.number().int().min(1).max(60),
      hoursFrom: z.number().int().min(0).max(23),
      hoursTo: z.number().int().min(1).max(24),
    })
    .partial()
    .optional(),
  /** How the way between clients is estimated, and where visits set out from; the meanings stand in touches. */
  travel: z
    .strictObject({
      detour: z.number().min(1).max(5),
      cityKmh: z.number().min(1).max(150),
      roadKmh: z.number().min(1).max(200),
      cityKm: z.number().min(0).max(200),
      fixedMinutes: z.number().min(0).max(120),
      office: z.strictObject({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
      }),
    })
    .partial()
    .optional(),
});
export type CompanyNorms = z.infer<typeof normsSchema>;
