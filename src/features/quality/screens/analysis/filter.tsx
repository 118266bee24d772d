import { Group, MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { SEVERITIES } from '../../shapes/case.ts';
import { SEGMENTS } from '../../shapes/terms.ts';
import { analysisWords } from '../../words/analysis.ts';
import { caseWords } from '../../words/case.ts';
import { PERIODS, type useAnalysisView } from './view.ts';

export function AnalysisFilter({ view }: { view: ReturnType<typeof useAnalysisView> }) {
  const w = useWords(analysisWords);
  const { severities } = useWords(caseWords);
  const { set } = view;
  return (
    <div>
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={w.period}
          value={view.period}
          onChange={(period) =>
            set({ period: period === 'year' ? undefined : period, from: undefined, to: undefined })
          }
          data={PERIODS.map((value) => ({ value, label: w.periods[value] }))}
        />
        {view.period === 'days' ? (
          <>
            <DayInput
              label={w.from}
              value={view.from ?? null}
              onChange={(day) => set({ from: day ?? undefined })}
            />
            <DayInput
              label={w.to}
              value={view.to ?? null}
              onChange={(day) => set({ to: day ?? undefined })}
            />
          </>
        ) : null}
        <Select
          aria-label={w.segment}
          placeholder={w.anySegment}
          value={view.segment ?? null}
          onChange={(segment) => set({ segment: segment ?? undefined })}
          clearable
          w={160}
          data={SEGMENTS.map((value) => ({ value, label: `${w.segment} ${value.toUpperCase()}` }))}
        />
        <MultiSelect
          aria-label={w.severity}
          placeholder={view.severities.length === 0 ? w.anySeverity : ''}
          value={view.severities}
          onChange={(chosen) => set({ severity: chosen.join(',') || undefined })}
          clearable
          miw={170}
          data={SEVERITIES.map((value) => ({ value, label: severities[value] }))}
        />
      </Group>
    </div>
  );
}
