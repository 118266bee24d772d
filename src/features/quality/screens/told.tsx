// What the client is about to read of the case, and the way to put it plainly (M9.7): the register is written by
// people who know the trade, the client does not.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Locale } from '#kernel/words.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import type { wordForClient } from '../shapes/contracts/word.ts';
import type { CaseCard } from '../shapes/register.ts';
import { askingWords } from '../words/asking.ts';

/** @param reader in which language whoever is asked reads; null: the company's */
export function Told({ card, reader }: { card: CaseCard; reader: Locale | null }) {
  const { told: w } = useWords(askingWords);
  const { locale } = useLanguage();
  const [open, setOpen] = useState(false);
  if (open) return <ToldForm card={card} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Text fz="sm" className="muted">
        {w.title}
      </Text>
      <Stack gap={6} my={4}>
        {card.told.map((claim) => (
          <div key={claim.claimId}>
            <Text fz="sm" fw={600}>
              {[claim.what, claim.place].filter(Boolean).join(' · ')}
            </Text>
            {claim.done.map((line) => (
              <Text key={line} fz="sm">
                {line}
                {claim.provisional ? <span className="muted"> ({w.forNow})</span> : null}
              </Text>
            ))}
            {claim.done.length === 0 ? (
              <Text fz="sm" className="muted">
                {w.nothingDone}
              </Text>
            ) : null}
          </div>
        ))}
      </Stack>
      {reader && reader !== locale ? <Text fz="sm">{w.reads[reader]}</Text> : null}
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {w.change}
      </Button>
    </div>
  );
}

function ToldForm({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { told: w } = useWords(askingWords);
  const ui = useWords(uiWords);
  const draft = useDraft(`told.${card.id}.${card.cycle}`, {
    claims: card.told.map(({ claimId, what, done }) => ({ claimId, what, done: done.join('\n') })),
  });
  const { claims } = draft.values;
  const word = useWrite<typeof wordForClient>('quality.word-for-client');
  const set = (claimId: string, change: { what?: string; done?: string }) =>
    draft.set({ claims: claims.map((one) => (one.claimId === claimId ? { ...one, ...change } : one)) });
  return (
    <form
      aria-label={w.change}
      onSubmit={(event) => {
        event.preventDefault();
        word.mutate(
          { caseId: card.id, claims },
          {
            onSuccess: () => {
              draft.clear();
              onDone();
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <Text fz="sm">{w.hint}</Text>
        {card.told.map(({ claimId, register, place }) => {
          const own = claims.find((one) => one.claimId === claimId);
          return (
            <Stack
              key={claimId}
              gap="xs"
              role="group"
              aria-label={[register.what, place].filter(Boolean).join(' · ')}
            >
              <Textarea
                label={w.what}
                autosize
                maxLength={1000}
                placeholder={register.what}
                value={own?.what ?? ''}
                onChange={(event) => set(claimId, { what: event.currentTarget.value })}
              />
              <Textarea
                label={w.done}
                description={w.doneHint}
                autosize
                minRows={2}
                maxLength={4000}
                placeholder={register.done.join('\n')}
                value={own?.done ?? ''}
                onChange={(event) => set(claimId, { done: event.currentTarget.value })}
              />
            </Stack>
          );
        })}
        {word.error ? <Problem problem={word.error} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={word.isPending}>
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
