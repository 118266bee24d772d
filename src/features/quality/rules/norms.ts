// The programme's own terms over the product's defaults; what does not fit is left at the default.
import { DEFAULT_NORMS, type Norm, type QualityNorms } from '../shapes/terms.ts';

/** Reads `norms.quality` of the company's settings: `{ plan: { workingDays: 3 }, linkDays: 10 }`. */
export function readNorms(settings: Readonly<Record<string, unknown>>): QualityNorms {
  const own = isRecord(settings['quality']) ? settings['quality'] : {};
  return {
    acknowledge: normOr(own['acknowledge'], DEFAULT_NORMS.acknowledge),
    plan: normOr(own['plan'], DEFAULT_NORMS.plan),
    tellClient: normOr(own['tellClient'], DEFAULT_NORMS.tellClient),
    clientAnswer: normOr(own['clientAnswer'], DEFAULT_NORMS.clientAnswer),
    clientSilence: normOr(own['clientSilence'], DEFAULT_NORMS.clientSilence),
    resume: normOr(own['resume'], DEFAULT_NORMS.resume),
    linkDays: countOr(own['linkDays'], 1, 365) ?? DEFAULT_NORMS.linkDays,
  };
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
