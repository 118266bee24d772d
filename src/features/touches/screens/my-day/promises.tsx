import { Button, Group, Text } from '@mantine/core';
import type { endTask } from '#features/questionnaires/shapes/contracts/hour.ts';
import { formatDayWords } from '#kernel/dates.ts';
import { useAct, useUnsent } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import type { OpenPromise } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import { tellRefused, useUndo } from '../use-undo.tsx';

/** The nearest ones; the rest is folded. */
const SHOWN = 5;
const END = 'questionnaires.end-task';

/** Those this device has not said to be done. */
export function useOpenPromises(rows: readonly OpenPromise[]): readonly OpenPromise[] {
  const entries = useUnsent();
  const told = new Map(
    entries
      .filter(({ procedure, problem }) => procedure === END && !problem)
      .map(({ input }) => {
        const { markId, done } = input as { markId: string; done: boolean };
        return [markId, done];
      }),
  );
  return rows.filter(({ id }) => told.get(id) !== true);
}

/** What was promised to clients: said to be done where it stands, with the way to the words it was made of. */
export function Promises({ rows }: { rows: readonly OpenPromise[] }) {
  const w = useWords(myDayWords);
  const line = (row: OpenPromise) => <Promised key={row.id} row={row} />;
  return (
    <>
      <ul className="stack-cards">{rows.slice(0, SHOWN).map(line)}</ul>
      {rows.length > SHOWN ? (
        <details className="fold">
          <summary>{w.morePromises(rows.length - SHOWN)}</summary>
          <ul className="stack-cards">{rows.slice(SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </>
  );
}

function Promised({ row }: { row: OpenPromise }) {
  const w = useWords(myDayWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const may = useMay();
  const undo = useUndo();
  const act = useAct<typeof endTask>(END, { lane: `task:${row.id}`, about: row.client.name });
  const tell = (done: boolean) => act.mutateAsync({ markId: row.id, done });
  const end = async () => {
    const said = await tell(true).catch((problem: Error) => void tellRefused(problem));
    if (said) undo({ message: w.promiseKept(row.client.name), deed: w.undo, undo: () => tell(false) });
  };
  const late = row.dueOn !== null && row.dueOn < today;
  return (
    <li className="card">
      <Group className="card-body" style={{ display: 'flex' }} justify="space-between" wrap="nowrap">
        <div>
          <Text>{row.text}</Text>
          <Text fz="sm" className="muted">
            {row.dueOn ? (
              <span style={late ? { color: 'var(--alarm)' } : undefined}>
                {w.dueOn(row.dueOn === today ? w.dueToday : formatDayWords(row.dueOn, locale, today))}
                {' · '}
              </span>
            ) : null}
            <AppLink to={`/questionnaires/${row.questionnaireId}?answer=${encodeURIComponent(row.key)}`}>
              {row.client.name}
            </AppLink>
          </Text>
        </div>
        {may('questionnaires.fill') ? (
          <Button
            variant="default"
            style={{ flex: 'none' }}
            loading={act.isPending}
            aria-label={`${w.done}: ${row.text}`}
            onClick={() => void end()}
          >
            {w.done}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}
