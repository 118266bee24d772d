// Decisions of the matter on the screen: written at once, rewritten where they stand, taken back without a question.
import { Button, Group, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { tellRefused, useUndo } from '#features/touches/screens/use-undo.tsx';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type {
  DecisionRow,
  decideWeekly,
  WeeklyItem,
  withdrawDecision,
} from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { useDay } from './item-facts.tsx';
import type { Card } from './meeting-screen.tsx';
import { usePeople } from './plan-form.tsx';

/** `open`: 'new', the id of the decision being rewritten, or null. Without an item: decisions about nothing in particular. */
export function Decide(props: {
  item: WeeklyItem | null;
  card: Card;
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const w = useWords(weeklyScreenWords);
  const may = useMay();
  const itemId = props.item?.id ?? null;
  const rows = props.card.decisions.filter((row) => row.itemId === itemId);
  return (
    <section className="meeting-decide" aria-label={w.decisions}>
      {rows.length > 0 ? (
        <ul className="meeting-decided">
          {rows.map((row) =>
            props.open === row.id ? (
              <li key={row.id}>
                <DecideForm {...props} row={row} />
              </li>
            ) : (
              <Written key={row.id} row={row} onRewrite={() => props.onOpen(row.id)} />
            ),
          )}
        </ul>
      ) : null}
      {props.open === 'new' ? (
        <DecideForm {...props} row={null} />
      ) : may('weekly.lead') ? (
        <Button variant="default" size="md" onClick={() => props.onOpen('new')}>
          {w.decide}
        </Button>
      ) : null}
    </section>
  );
}

function Written({ row, onRewrite }: { row: DecisionRow; onRewrite: () => void }) {
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const may = useMay();
  const date = useDay();
  const undo = useUndo();
  const withdraw = useWrite<typeof withdrawDecision>('reports.withdraw-weekly-decision');
  const decide = useWrite<typeof decideWeekly>('reports.decide-weekly');
  const take = async () => {
    await withdraw.mutateAsync({ decisionId: row.id });
    const { meetingId, itemId, dueOn } = row;
    undo({
      message: w.withdrawn,
      deed: w.undo,
      top: true,
      undo: () =>
        decide.mutateAsync({
          id: newId(),
          meetingId,
          itemId,
          words: row.words,
          ownerEmployeeId: row.owner?.id ?? null,
          dueOn,
        }),
    });
  };
  const about = [row.owner?.name ?? words.nobody, row.dueOn ? words.dueOn(date(row.dueOn)) : words.noDue];
  return (
    <li className="meeting-written">
      <div>
        <span>{row.words}</span>
        <span className="muted">{about.join(' · ')}</span>
      </div>
      {may('weekly.lead') ? (
        <Group gap={4} wrap="nowrap">
          <Button variant="subtle" aria-label={`${w.rewrite}: ${row.words}`} onClick={onRewrite}>
            {w.rewrite}
          </Button>
          <Button
            variant="subtle"
            loading={withdraw.isPending}
            aria-label={`${w.withdraw}: ${row.words}`}
            onClick={() => void take().catch(tellRefused)}
          >
            {w.remove}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}

function DecideForm(props: {
  item: WeeklyItem | null;
  card: Card;
  row: DecisionRow | null;
  onOpen: (id: string | null) => void;
}) {
  const { row, card } = props;
  const w = useWords(weeklyScreenWords);
  const ui = useWords(uiWords);
  const { today } = useMe();
  const people = usePeople();
  const [id] = useState(() => row?.id ?? newId<'weekly_decision'>());
  const [words, setWords] = useState(row?.words ?? '');
  const [ownerEmployeeId, setOwner] = useState(row?.owner?.id ?? null);
  const [dueOn, setDueOn] = useState(row?.dueOn ?? null);
  const decide = useWrite<typeof decideWeekly>('reports.decide-weekly');
  const here = new Set(card.meeting.participants.map(({ employeeId }) => employeeId));
  // Whoever sits at the table is asked first.
  const owners = people.toSorted((one, other) => Number(here.has(other.value)) - Number(here.has(one.value)));
  const keep = async () => {
    if (!words.trim()) return;
    const said = { words: words.trim(), ownerEmployeeId, dueOn };
    await decide.mutateAsync({ id, meetingId: card.meeting.id, itemId: props.item?.id ?? null, ...said });
    props.onOpen(null);
  };
  const close = () => props.onOpen(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any of its fields
    <form
      className="meeting-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep().catch(tellRefused);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep().catch(tellRefused);
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <Textarea
        label={w.decideHere}
        placeholder={w.decideHint}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={1_000}
        autosize
        minRows={1}
        size="md"
        autoFocus
        required
      />
      <div className="meeting-form-row">
        <Select
          label={w.owner}
          data={owners}
          value={ownerEmployeeId}
          onChange={setOwner}
          searchable
          clearable
          comboboxProps={{ withinPortal: false }}
        />
        <DayInput label={w.dueOn} value={dueOn} onChange={setDueOn} minDate={today} />
        <Group gap="xs" wrap="nowrap" className="meeting-form-deeds">
          <Button type="submit" loading={decide.isPending} disabled={words.trim() === ''}>
            {w.keep}
          </Button>
          <Button variant="subtle" onClick={close}>
            {ui.cancel}
          </Button>
        </Group>
      </div>
    </form>
  );
}
