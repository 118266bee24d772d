// The programme's own terms over the product's defaults; what does not fit is left at the default.
import { SEVERITIES } from '../shapes/case.ts';
import { DEFAULT_NORMS, type Norm, type QualityNorms, SEGMENTS } from '../shapes/terms.ts';

/** Reads `norms.quality` of the company's settings: `{ plan: { workingDays: 3 }, linkDays: 10 }`. */
export function readNorms(settings: Readonly<Record<string, unknown>>): QualityNorms {
  const own = isRecord(settings['quality']) ? settings['quality'] : {};
  const norm = (
    name:
      | 'acknowledge'
      | 'plan'
      | 'hearClient'
      | 'judge'
      | 'removeCause'
      | 'tellClient'
      | 'clientAnswer'
      | 'clientSilence'
      | 'resume',
  ) => normOr(own[name], DEFAULT_NORMS[name]);
  const count = (name: CountName, min: number, max: number) =>
    countOr(own[name], min, max) ?? DEFAULT_NORMS[name];
  const hours = { hoursFrom: count('hoursFrom', 0, 23), hoursTo: count('hoursTo', 1, 24) };
  const { hoursFrom, hoursTo } = hours.hoursFrom < hours.hoursTo ? hours : DEFAULT_NORMS;
  return {
    acknowledge: norm('acknowledge'),
    plan: norm('plan'),
    restore: readRestore(own['restore']),
    hearClient: norm('hearClient'),
    judge: norm('judge'),
    removeCause: norm('removeCause'),
    tellClient: norm('tellClient'),
    clientAnswer: norm('clientAnswer'),
    clientSilence: norm('clientSilence'),
    resume: norm('resume'),
    remindBefore: count('remindBefore', 0, 20),
    leaderAfter: count('leaderAfter', 0, 60),
    directorAfter: count('directorAfter', 0, 60),
    linkDays: count('linkDays', 1, 365),
    clientReminders: count('clientReminders', 0, 5),
    clientReminderDays: count('clientReminderDays', 1, 60),
    hoursFrom,
    hoursTo,
  };
}

type CountName =
  | 'remindBefore'
  | 'leaderAfter'
  | 'directorAfter'
  | 'linkDays'
  | 'clientReminders'
  | 'clientReminderDays'
  | 'hoursFrom'
  | 'hoursTo';

function readRestore(value: unknown): QualityNorms['restore'] {
  const own = isRecord(value) ? value : {};
  const rows = SEVERITIES.map((severity) => {
    const row = isRecord(own[severity]) ? own[severity] : {};
    const cells = SEGMENTS.map((segment) => [
      segment,
      normOr(row[segment], DEFAULT_NORMS.restore[severity][segment]),
    ]);
    return [severity, Object.fromEntries(cells)];
  });
  return Object.fromEntries(rows) as QualityNorms['restore'];
}

function normOr(value: unknown, standard: Norm): Norm {
  if (!isRecord(value)) return standard;
  const workingDays = countOr(value['workingDays'], 0, 250);
  if (workingDays !== null) return { workingDays };
  const hours = countOr(value['hours'], 1, 24 * 365);
  return hours === null ? standard : { hours };
}

function countOr(value: unknown, min: number, max: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
