import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { formatDay } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import { SEVERITIES, type Severity } from '../shapes/case.ts';
import type { assessCase } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { loopWords } from '../words/loop.ts';

/** How much the fault hurts, in shape and words: a filled bar the more, the worse. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { severities } = useWords(caseWords);
  const bars = { critical: 3, major: 2, minor: 1 }[severity];
  return (
    <span style={{ whiteSpace: 'nowrap', color: severity === 'critical' ? 'var(--alarm)' : undefined }}>
      <span aria-hidden style={{ letterSpacing: 1 }}>
        {'▮'.repeat(bars)}
        <span style={{ opacity: 0.3 }}>{'▮'.repeat(3 - bars)}</span>
      </span>{' '}
      {severities[severity]}
    </span>
  );
}

/** The severity with the way to change it, for those who may. */
export function SeverityLine({ card }: { card: CaseCard }) {
  const { severity: w } = useWords(loopWords);
  const [open, setOpen] = useState(false);
  if (open) return <AssessForm card={card} onDone={() => setOpen(false)} />;
  return (
    <Group gap="xs" fz="sm">
      <SeverityMark severity={card.severity} />
      {card.may.includes('assess') ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {w.change}
        </Button>
      ) : null}
    </Group>
  );
}

function AssessForm({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { severity: w } = useWords(loopWords);
  const { severities } = useWords(caseWords);
  const ui = useWords(uiWords);
  const { locale } = useLanguage();
  const narrow = useMediaQuery('(max-width: 36em)') ?? false;
  const draft = useDraft(`assess.${card.id}`, { severity: card.severity, reason: '' });
  const { severity, reason } = draft.values;
  const milder = SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(card.severity);
  const assess = useWrite<typeof assessCase>('quality.assess');
  return (
    <form
      className="sheet"
      style={{ padding: 12, marginTop: 8 }}
      aria-label={w.label}
      onSubmit={(event) => {
        event.preventDefault();
        assess.mutate(
          { caseId: card.id, severity, reason },
          {
            onSuccess: () => {
              draft.clear();
              onDone();
            },
          },
        );
      }}
    >
      <Stack gap="xs">
        <Text fz="sm" fw={600}>
          {w.label}
        </Text>
        <SegmentedControl
          fullWidth
          orientation={narrow ? 'vertical' : 'horizontal'}
          aria-label={w.label}
          value={severity}
          onChange={(value) => draft.set({ severity: SEVERITIES.find((one) => one === value) ?? severity })}
          data={SEVERITIES.map((value) => ({ value, label: severities[value] }))}
        />
        {card.restoreBy ? (
          <Text fz="sm">
            {severity === card.severity
              ? w.restoreBy(formatDay(card.restoreBy[severity], locale))
              : w.restoreMoves(
                  formatDay(card.restoreBy[card.severity], locale),
                  formatDay(card.restoreBy[severity], locale),
                )}
          </Text>
        ) : null}
        <TextInput
          label={w.reason}
          description={w.reasonHint}
          required={milder}
          maxLength={1000}
          value={reason}
          onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        />
        {assess.error ? <Problem problem={assess.error} /> : null}
        <Group gap="xs">
          <Button
            type="submit"
            loading={assess.isPending}
            disabled={severity === card.severity || (milder && !reason.trim())}
          >
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
