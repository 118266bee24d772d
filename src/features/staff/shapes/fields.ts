import { z } from 'zod';
import { text } from '#kernel/schema.ts';
import { ABSENCE_KINDS, DIVISION_KINDS, PASSWORD_MIN, TRADES } from './kinds.ts';

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
