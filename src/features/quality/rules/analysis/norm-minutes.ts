// The promises on the scale of the charts: working minutes of the company's usual day.
import { SEVERITIES, type Severity } from '../../shapes/case.ts';
import { type Norm, type QualityNorms, type Segment, SEGMENTS } from '../../shapes/terms.ts';

interface Line {
  severity: Severity;
  segment: Segment;
  minutes: number;
}

/** For every severity and segment looked at; the client's word has one promise for all. */
export function normsOf(
  clock: 'restore' | 'confirm',
  norms: QualityNorms,
  of: { severities?: readonly Severity[] | undefined; segment?: Segment | undefined },
): Line[] {
  const severities = SEVERITIES.filter((one) => !of.severities?.length || of.severities.includes(one));
  const segments = SEGMENTS.filter((one) => !of.segment || one === of.segment);
  return severities.flatMap((severity) =>
    segments.map((segment) => {
      const norm = clock === 'restore' ? norms.restore[severity][segment] : norms.clientAnswer;
      return { severity, segment, minutes: minutesOf(norm, norms) };
    }),
  );
}

/** A norm in plain hours is taken as so many hours of work: the longest it can come to. */
function minutesOf(norm: Norm, { hoursFrom, hoursTo }: QualityNorms): number {
  return 60 * ('hours' in norm ? norm.hours : norm.workingDays * (hoursTo - hoursFrom));
}
