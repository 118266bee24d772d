// What is looked at, as the address has it, and the addresses of the rows behind a number.
import { isDay } from '#kernel/day.ts';
import { useUrlState } from '#ui/navigation.ts';
import { SEVERITIES } from '../../shapes/case.ts';
import { SEGMENTS } from '../../shapes/terms.ts';

export const PERIODS = ['year', 'months', 'quarter', 'days'] as const;

export function useAnalysisView() {
  const [url, set] = useUrlState();
  const period = PERIODS.find((one) => one === url['period']) ?? 'year';
  const dayIn = (name: string) => (period === 'days' && isDay(url[name] ?? '') ? url[name] : undefined);
  const [from, to] = [dayIn('from'), dayIn('to')];
  const segment = SEGMENTS.find((one) => one === url['segment']);
  const severities = SEVERITIES.filter((one) => url['severity']?.split(',').includes(one));
  return {
    period,
    from,
    to,
    segment,
    severities,
    set,
    input: {
      period,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(segment ? { segment } : {}),
      ...(severities.length > 0 ? { severities } : {}),
    },
  };
}

export type ViewInput = ReturnType<typeof useAnalysisView>['input'];

/** The register narrowed to the view, and to what else is named. */
export function registerAddress(
  view: ViewInput,
  days: { from: string; to: string } | null,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    view: 'all',
    ...(view.segment ? { segment: view.segment } : {}),
    ...(view.severities ? { severity: view.severities.join(',') } : {}),
    ...(days ? { from: days.from, to: days.to } : {}),
    ...more,
  });
  return `/register?${query}`;
}
