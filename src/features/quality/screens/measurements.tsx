// The same criterion before the works and after: an objective check, and its picture.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import { NumberField } from '#ui/kit/number-field.tsx';
import type { noteMeasurement, strikeMeasurement } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { measureWords } from '../words/measures.ts';
import { WordsForm } from './words-form.tsx';

type Measurement = CaseCard['measurements'][number];

export function Measurements({ card }: { card: CaseCard }) {
  const criteria = [...new Set(card.measurements.map((one) => one.criterion))];
  return (
    <>
      {criteria.map((criterion) => (
        <Criterion
          key={criterion}
          card={card}
          rows={card.measurements.filter((one) => one.criterion === criterion)}
        />
      ))}
    </>
  );
}

function Criterion({ card, rows }: { card: CaseCard; rows: readonly Measurement[] }) {
  const w = useWords(measureWords);
  const { locale } = useLanguage();
  const [open, setOpen] = useState(false);
  const [first] = rows;
  if (!first) return null;
  const counted = rows.filter(({ struck }) => struck === null);
  const show = (value: number) =>
    [value.toLocaleString(locale === 'ru' ? 'ru-RU' : 'en-GB'), first.unit?.[locale]]
      .filter(Boolean)
      .join('\u00a0');
  const bound = first.bound !== null && first.boundIs ? w.bound[first.boundIs](show(first.bound)) : null;
  return (
    <div>
      <Text fz="sm">
        <b>{first.title[locale]}</b>
        {bound ? <span className="muted"> · {bound}</span> : null}
      </Text>
      <Scale rows={counted} />
      {rows.map((one) => (
        <Reading key={one.id} one={one} value={show(one.value)} />
      ))}
      {counted.some((one) => one.phase === 'after') && !counted.some((one) => one.cycle === card.cycle) ? (
        <Text fz="sm" c="var(--alarm)">
          {w.stale}
        </Text>
      ) : null}
      {open ? (
        <MeasureForm
          card={card}
          criterion={first.criterion}
          unit={first.unit?.[locale]}
          onDone={() => setOpen(false)}
        />
      ) : card.may.includes('restore_work') || card.may.includes('take_back_work') ? (
        <Button variant="subtle" size="compact-sm" mt={2} onClick={() => setOpen(true)}>
          {w.add}
        </Button>
      ) : null}
    </div>
  );
}

/** One reading with who took it; what is struck out stays to be seen, with the reason. */
function Reading({ one, value }: { one: Measurement; value: string }) {
  const w = useWords(measureWords);
  const { locale, timeZone } = useLanguage();
  const [striking, setStriking] = useState(false);
  const strike = useWrite<typeof strikeMeasurement>('quality.strike-measurement');
  const about = [formatMoment(one.takenAt, locale, timeZone), one.takenBy, one.note].filter(Boolean);
  return (
    <>
      <Group gap="2px 12px" fz="sm" className="tabular">
        <span style={{ width: 48 }} className="muted">
          {one.phase === 'before' ? w.before : w.after}
        </span>
        {one.struck ? <s className="muted">{value}</s> : <b>{value}</b>}
        {one.holds === null || one.struck ? null : (
          <span style={{ color: one.holds ? undefined : 'var(--alarm)' }}>
            {one.holds ? `✓ ${w.holds}` : w.fails}
          </span>
        )}
        <span className="muted">
          {[...about, one.struck && w.struck(one.struck.by ?? '', one.struck.why)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {one.mayStrike && !striking ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={w.strikeIt(value)}
            onClick={() => setStriking(true)}
          >
            {w.strike}
          </Button>
        ) : null}
      </Group>
      {striking ? (
        <WordsForm
          draft={`strike.${one.id}`}
          label={w.strikeWhy}
          hint={w.strikeHint}
          submit={w.strike}
          pending={strike.isPending}
          problem={strike.error}
          onCancel={() => setStriking(false)}
          onSubmit={(why, after) => strike.mutate({ measurementId: one.id, why }, { onSuccess: after })}
        />
      ) : null}
    </>
  );
}

/** Values on one line with the bound as a mark: what holds is filled, what fails is hollow. */
function Scale({ rows }: { rows: readonly Measurement[] }) {
  const bound = rows[0]?.bound ?? null;
  const values = [...rows.map((one) => one.value), ...(bound === null ? [] : [bound])];
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const at = (value: number) => (high === low ? 50 : 3 + ((value - low) / (high - low)) * 94);
  return (
    <svg width="100%" height="26" aria-hidden style={{ display: 'block', overflow: 'visible' }}>
      <line x1="0" x2="100%" y1="13" y2="13" stroke="var(--line)" strokeWidth="2" />
      {bound === null ? null : (
        <line x1={`${at(bound)}%`} x2={`${at(bound)}%`} y1="3" y2="23" stroke="var(--ink)" strokeWidth="2" />
      )}
      {rows.map((one) => (
        <circle
          key={one.id}
          cx={`${at(one.value)}%`}
          cy="13"
          r="5"
          fill={one.holds === false ? 'var(--surface)' : 'var(--accent)'}
          stroke={one.holds === false ? 'var(--alarm)' : 'var(--accent)'}
          strokeWidth="2"
        />
      ))}
    </svg>
  );
}

function MeasureForm(props: {
  card: CaseCard;
  criterion: string;
  unit: string | undefined;
  onDone: () => void;
}) {
  const { card, criterion, onDone } = props;
  const w = useWords(measureWords);
  const ui = useWords(uiWords);
  const draft = useDraft(`measure.${card.id}.${criterion}`, {
    measurementId: newId(),
    value: null as number | null,
    note: '',
  });
  const { measurementId, value, note } = draft.values;
  const measure = useWrite<typeof noteMeasurement>('quality.note-measurement');
  const submit = () => {
    if (value === null) return;
    const takenAt = new Date().toISOString();
    measure.mutate(
      { measurementId, caseId: card.id, criterion, value, note, takenAt },
      {
        onSuccess: () => {
          draft.clear();
          onDone();
        },
      },
    );
  };
  return (
    <form
      aria-label={w.add}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="xs" mt="xs">
        <Group grow align="flex-start">
          <NumberField
            label={w.value}
            required
            data-autofocus
            suffix={props.unit ? ` ${props.unit}` : ''}
            value={value}
            onChange={(next) => draft.set({ value: next })}
          />
          <TextInput
            label={w.note}
            maxLength={500}
            value={note}
            onChange={(event) => draft.set({ note: event.currentTarget.value })}
          />
        </Group>
        {measure.error ? <Problem problem={measure.error} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={measure.isPending} disabled={value === null}>
            {w.submit}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
