// What was found: claims coded to a cause and a place of our own, with words beside (M9.4, M11).
import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDraft } from '#ui/draft.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type { diagnoseClaims } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';
import { CodeSelect } from './code-select.tsx';
import { useCodeChoices } from './codes.ts';

export function Diagnose({ card }: { card: CaseCard }) {
  const { diagnose: w } = useWords(loopWords);
  const [open, setOpen] = useState(false);
  const plans = useMay()('works.plan');
  const known = [...useCodeChoices('cause'), ...useCodeChoices('place')].length > 0;
  if (!known) {
    return plans ? (
      <Text fz="sm" className="muted">
        {w.none} <AppLink to="/works/codes">{w.edit}</AppLink>
      </Text>
    ) : null;
  }
  if (open) return <DiagnoseForm card={card} onDone={() => setOpen(false)} />;
  return (
    <Button variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
      {w.open}
    </Button>
  );
}

function DiagnoseForm({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { diagnose: w } = useWords(loopWords);
  const ui = useWords(uiWords);
  const bare = card.claimList.filter((claim) => !claim.cause);
  const draft = useDraft(`diagnose.${card.id}`, {
    claimIds: (bare.length > 0 ? bare : card.claimList).map((claim) => claim.id),
    causeCode: null as string | null,
    placeCode: null as string | null,
    finding: '',
  });
  const { values, set } = draft;
  const diagnose = useWrite<typeof diagnoseClaims>('quality.diagnose');
  const ready = values.claimIds.length > 0 && (values.causeCode !== null || values.placeCode !== null);
  const onSuccess = () => {
    draft.clear();
    onDone();
  };
  return (
    <form
      className="sheet"
      style={{ padding: 12 }}
      aria-label={w.open}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) diagnose.mutate({ caseId: card.id, ...values }, { onSuccess });
      }}
    >
      <Stack gap="sm">
        {card.claimList.length > 1 ? (
          <Checkbox.Group label={w.claims} value={values.claimIds} onChange={(claimIds) => set({ claimIds })}>
            <Stack gap={6} mt={4}>
              {card.claimList.map((claim) => (
                <Checkbox key={claim.id} value={claim.id} label={claim.what} />
              ))}
            </Stack>
          </Checkbox.Group>
        ) : null}
        <CodeSelect
          kind="cause"
          label={w.cause}
          value={values.causeCode}
          onChange={(causeCode) => set({ causeCode })}
        />
        <CodeSelect
          kind="place"
          label={w.place}
          value={values.placeCode}
          onChange={(placeCode) => set({ placeCode })}
        />
        <Textarea
          label={w.finding}
          autosize
          minRows={2}
          maxLength={2000}
          value={values.finding}
          onChange={(event) => set({ finding: event.currentTarget.value })}
        />
        {diagnose.error ? <Problem problem={diagnose.error} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={diagnose.isPending} disabled={!ready}>
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
