import { Loader, Progress, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { usePrint } from './use-print.ts';

const FLAWS = {
  sheet_overflows: 'overflow',
  sheet_positions_cut: 'positionsCut',
  sheet_offers_cut: 'offersCut',
} as const;

/** The two sides of A4 exactly as printed, with how full each is (M5.1). */
export function PrintPreview({ form }: { form: FormDefinition }) {
  const w = useWords(designerWords);
  const { locale } = useLanguage();
  const [language, setLanguage] = useState<Locale>(locale);
  const { sheet, making, problem } = usePrint(form, language);
  return (
    <div className="designer-print" aria-busy={making}>
      <div className="designer-print-head">
        <SegmentedControl
          size="xs"
          aria-label={w.print.locale}
          data={[
            { value: 'ru', label: w.print.russian },
            { value: 'en', label: w.print.english },
          ]}
          value={language}
          onChange={(next) => setLanguage(next as Locale)}
        />
        <span role="status" className="designer-making">
          {making ? (
            <>
              <Loader size={14} color="var(--accent)" aria-hidden /> {w.print.making}
            </>
          ) : null}
        </span>
      </div>
      {problem ? (
        <Text fz="sm" c="var(--alarm)" role="alert">
          {problem.message}
        </Text>
      ) : null}
      {sheet?.problems.map(({ code }) => (
        <p key={code} className="designer-warning" role="alert">
          {w.print[FLAWS[code]]}
        </p>
      ))}
      <div className="designer-fills">
        {sheet?.fill.map((percent, index) => (
          // oxlint-disable-next-line no-array-index-key
          <Fill key={index} page={index + 1} percent={percent} />
        ))}
      </div>
      <div className="designer-pages" data-making={making || undefined}>
        {sheet?.pages.map((page, index) => (
          <figure key={index /* oxlint-disable-line no-array-index-key */}>
            <img
              alt={w.print.side(index + 1)}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`}
            />
          </figure>
        ))}
      </div>
    </div>
  );
}

function Fill({ page, percent }: { page: number; percent: number }) {
  const w = useWords(designerWords);
  const { locale } = useLanguage();
  const over = percent > 100;
  return (
    <div className="designer-fill" data-over={over || undefined}>
      <span>{w.print.side(page)}</span>
      <Progress
        value={Math.min(100, percent)}
        color={over ? 'var(--alarm)' : 'var(--accent)'}
        aria-label={w.print.fillLabel(page)}
        size="sm"
      />
      <span className="tabular" data-fill={page}>
        {w.print.fill(formatNumber(Math.round(percent), locale))}
      </span>
    </div>
  );
}
