import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsSplit, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Empty, Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { SplitAnswer, splitLists } from '../../shapes/contracts/lists.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { describeShortfall } from '../../words/progress.ts';
import { listWords } from '../../words/screen/lists.ts';
import type { Step } from '../planning/step.ts';
import { useSay } from '../say.tsx';
import { ListsBoard } from './lists-board.tsx';
import { SplitPreview } from './split-preview.tsx';

type Placed = Extract<SplitAnswer, { kind: 'placed' }>;
type Short = Extract<SplitAnswer, { kind: 'short' }>;

/** The split with its preview, and the lists as they stand (M4). */
export function PlannedLists(props: { view: RoundView; round: RoundHead; onFix: (step: Step) => void }) {
  const { view, round, onFix } = props;
  const w = useWords(listWords);
  const mayPlan = useMay()('rounds.manage');
  const say = useSay();
  const split = useWrite<typeof splitLists>('rounds.split');
  const [preview, setPreview] = useState<Placed | null>(null);
  const [short, setShort] = useState<Short | null>(null);
  const first = view.totals.placed === 0;

  const compute = (dryRun: boolean) => {
    setShort(null);
    split.mutate(
      { roundId: round.id, dryRun },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'short') setShort(answer);
          else if (dryRun) setPreview(answer);
          else {
            setPreview(null);
            say(w.splitDone(answer.lists.reduce((sum, list) => sum + list.clients, 0)));
          }
        },
      },
    );
  };
  const button = (
    <Button
      leftSection={first ? <IconArrowsSplit size={17} aria-hidden /> : <IconRefresh size={17} aria-hidden />}
      variant={first ? 'filled' : 'default'}
      loading={split.isPending}
      disabled={!mayPlan || view.participants.length === 0 || view.totals.clients === 0}
      onClick={() => compute(!first)}
    >
      {first ? w.split : w.splitAgain}
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between" align="center" gap="sm">
        <Text maw={720}>{w.splitLead}</Text>
        {first ? null : button}
      </Group>
      {split.error && preview === null ? <Problem problem={split.error} /> : null}
      {short ? <TooShort short={short} onFix={onFix} /> : null}
      {first ? (
        <Empty title={w.noneYet} text={w.noneYetText} action={button} />
      ) : (
        <ListsBoard view={view} round={round} />
      )}
      <SplitPreview
        preview={preview}
        view={view}
        busy={split.isPending}
        problem={split.error}
        onApply={() => compute(false)}
        onClose={() => setPreview(null)}
      />
    </Stack>
  );
}

function TooShort({ short, onFix }: { short: Short; onFix: (step: Step) => void }) {
  const w = useWords(listWords);
  const { locale } = useLanguage();
  return (
    <Alert color="orange" title={w.shortTitle} role="alert">
      <Text fz="sm">{describeShortfall(short.closing, locale)}</Text>
      {short.examples.length > 0 ? (
        <Text fz="sm" mt={4}>
          {w.examples}:{' '}
          {short.examples
            .slice(0, 5)
            .map((client) => client.name)
            .join(', ')}
        </Text>
      ) : null}
      <Button mt="sm" variant="default" onClick={() => onFix('people')}>
        {w.shortFix}
      </Button>
    </Alert>
  );
}
