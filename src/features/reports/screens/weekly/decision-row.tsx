// A decision with what became of it; its owner and whoever leads say so where it stands.
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { tellRefused, useUndo } from '#features/touches/screens/use-undo.tsx';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type { DecisionRow, settleDecision } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { useDay } from './item-facts.tsx';

/** `own`: the reader knows whose; `plain`: only told; `under`: it stands under its client. */
export function Decision({
  row,
  own,
  plain,
  under,
}: {
  row: DecisionRow;
  own?: boolean;
  plain?: boolean;
  under?: boolean;
}) {
  const w = useWords(weeklyWords);
  const date = useDay();
  const late = row.daysLate > 0;
  const about = [
    own ? null : (row.owner?.name ?? w.nobody),
    row.dueOn ? w.dueOn(date(row.dueOn)) : w.noDue,
    late ? w.late(row.daysLate) : null,
  ].filter(Boolean);
  return (
    <li className="weekly-decision" data-late={late || undefined} data-state={row.state}>
      <div className="weekly-decision-words">
        <div>
          {row.client && !under ? <DecisionClient row={row} /> : null}
          {row.words}
        </div>
        <div className={late ? 'weekly-small weekly-alarm' : 'weekly-small muted'}>{about.join(' · ')}</div>
        {row.state === 'open' ? null : (
          <div className="weekly-small weekly-good">
            {[w.states[row.state], row.outcome].filter(Boolean).join(': ')}
          </div>
        )}
      </div>
      {plain ? null : <Settle decision={{ ...row, ownerId: row.owner?.id ?? null }} />}
    </li>
  );
}

function DecisionClient({ row }: { row: DecisionRow }) {
  const to = row.caseId ? `/register/${row.caseId}` : `/clients/${row.client?.id}`;
  return (
    <>
      <AppLink to={to}>{row.client?.name}</AppLink>
      {': '}
    </>
  );
}

/** «Сделано» and «Снять», each with a few words; undone where it was said. */
export function Settle({
  decision,
}: {
  decision: Pick<DecisionRow, 'id' | 'words' | 'state'> & { ownerId: string | null };
}) {
  const w = useWords(weeklyScreenWords);
  const me = useMe();
  const may = useMay();
  const undo = useUndo();
  const [said, setSaid] = useState<'done' | 'dropped' | null>(null);
  const settle = useWrite<typeof settleDecision>('reports.settle-weekly-decision');
  const own = decision.ownerId !== null && decision.ownerId === me.employeeId;
  if (!own && !may('weekly.lead')) return null;
  const tell = (state: DecisionRow['state'], words: string) =>
    settle.mutateAsync({ decisionId: decision.id, state, words });
  if (decision.state !== 'open') {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        loading={settle.isPending}
        onClick={() => void tell('open', '').catch(tellRefused)}
      >
        {w.reopen}
      </Button>
    );
  }
  if (said) {
    const keep = async (words: string) => {
      await tell(said, words);
      setSaid(null);
      undo({ message: w.settled[said], deed: w.undo, undo: () => tell('open', '') });
    };
    return <SayWords kind={said} onKeep={keep} onClose={() => setSaid(null)} />;
  }
  return (
    <Group gap={6} wrap="nowrap" className="weekly-decision-deeds">
      <Button
        variant="default"
        size="compact-md"
        aria-label={`${w.done}: ${decision.words}`}
        onClick={() => setSaid('done')}
      >
        {w.done}
      </Button>
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={`${w.drop}: ${decision.words}`}
        onClick={() => setSaid('dropped')}
      >
        {w.drop}
      </Button>
    </Group>
  );
}

function SayWords(props: {
  kind: 'done' | 'dropped';
  onKeep: (words: string) => Promise<void>;
  onClose: () => void;
}) {
  const w = useWords(weeklyScreenWords);
  const ui = useWords(uiWords);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    await props.onKeep(words.trim()).catch(tellRefused);
    setBusy(false);
  };
  return (
    <form
      className="weekly-say"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Textarea
        label={props.kind === 'done' ? w.whatDone : w.whyDropped}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
        autosize
        minRows={1}
        maxLength={1_000}
        data-autofocus
        autoFocus
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-md" loading={busy} disabled={words.trim() === ''}>
          {props.kind === 'done' ? w.sayDone : w.sayDropped}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={props.onClose}>
          {ui.cancel}
        </Button>
      </Group>
    </form>
  );
}
