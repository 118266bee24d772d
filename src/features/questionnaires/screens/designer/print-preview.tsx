import { Loader, Modal, Progress, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type Print, usePrint } from './use-print.ts';

/** The two sides of A4 exactly as printed, with how full each is (M5.1). */
export function PrintPreview({ form }: { form: FormDefinition }) {
  const w = useWords(designerWords);
  const { locale } = useLanguage();
  const { flaws } = useWords(paperWords);
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
      {sheet?.problems.map(({ code, facts }) => (
        <p key={code} className="designer-warning" role="alert">
          {flaws[code](facts)}
        </p>
      ))}
      <div className="designer-fills">
        {sheet?.fill.map((percent, index) => (
          // oxlint-disable-next-line no-array-index-key
          <Fill key={index} page={index + 1} percent={percent} />
        ))}
      </div>
      {sheet ? <Fit sheet={sheet} /> : null}
      <div className="designer-pages" data-making={making || undefined}>
        {sheet?.pages.map((page, index) => (
          // oxlint-disable-next-line no-array-index-key
          <Side key={index} page={page} number={index + 1} />
        ))}
      </div>
    </div>
  );
}

/** One side as a picture; a click opens it large enough to read. */
function Side({ page, number }: { page: string; number: number }) {
  const w = useWords(designerWords);
  const [large, setLarge] = useState(false);
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`;
  return (
    <>
      <UnstyledButton
        aria-label={`${w.print.enlarge}: ${w.print.side(number)}`}
        onClick={() => setLarge(true)}
      >
        <img alt="" src={source} />
      </UnstyledButton>
      <Modal opened={large} onClose={() => setLarge(false)} title={w.print.side(number)} size={960}>
        <img alt={w.print.side(number)} src={source} style={{ width: '100%', background: '#fff' }} />
      </Modal>
    </>
  );
}

/** Fewer lines left than this is a question or two. */
const FEW_LINES = 6;

/** What the percent does not tell: what was squeezed to fit, and how much may still be asked. */
function Fit({ sheet }: { sheet: NonNullable<Print['sheet']> }) {
  const w = useWords(designerWords).print;
  const { line, text, spare, problems } = sheet;
  if (problems.some(({ code }) => code === 'sheet_overflows')) return null;
  const squeezed = line.now < line.best;
  return (
    <p className="designer-fit" data-tight={spare < FEW_LINES || undefined}>
      {squeezed ? w.squeezed(line, text) : w.roomy(line.best, text.best)}{' '}
      {spare < FEW_LINES ? w.spareLittle : w.spare(spare, squeezed)}
    </p>
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
