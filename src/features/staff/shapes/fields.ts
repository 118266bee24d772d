import { z } from 'zod';
import { text } from '#kernel/schema.ts';

export const TRADES = ['connectivity', 'wholesale', 'services', 'manufacturing', 'other'] as const;
export type Trade = (typeof TRADES)[number];

export const DIVISION_KINDS = ['direction', 'sales', 'client', 'programme', 'service', 'other'] as const;
export type DivisionKind = (typeof DIVISION_KINDS)[number];

export const ABSENCE_KINDS = ['vacation', 'sick', 'trip', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** `none`: cannot sign in; `invited`: has a live link; `active`: has a password. */
export const ACCOUNT_STATES = ['none', 'invited', 'active'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Shortest password the product takes; sign-in holds to the same number. */
export const PASSWORD_MIN = 10;

export const tradeSchema = z.enum(TRADES);
export const divisionKindSchema = z.enum(DIVISION_KINDS);
export const absenceKindSchema = z.enum(ABSENCE_KINDS);
export const localeSchema = z.enum(['ru', 'en']);
export const emailSchema = z.email().max(200);
/** Spaces count: a password is taken as typed. */
export const passwordSchema = z.string().min(PASSWORD_MIN).max(200);
/** Secret part of an invitation's link. */
export const secretSchema = z.string().min(20).max(200);

/** IANA zone known to this runtime: 'Europe/Moscow'. */
export const timeZoneSchema = text(60).refine(isTimeZone, { error: 'time_zone' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
