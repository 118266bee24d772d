// The meeting begins with who is here and what became of the last decisions.
import { Button, Chip, Select } from '@mantine/core';
import type { RefObject } from 'react';
import { tellRefused } from '#features/touches/screens/use-undo.tsx';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/me.tsx';
import type { markAttendance } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { Decision } from './decision-row.tsx';
import type { Card } from './meeting-screen.tsx';
import { usePeople } from './plan-form.tsx';

export function Opening({
  head,
  ...props
}: {
  card: Card;
  head: RefObject<HTMLHeadingElement | null>;
  onBegin: () => void;
}) {
  const { meeting, items, settled } = props.card;
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const lead = useMay()('weekly.lead');
  const mark = useWrite<typeof markAttendance>('reports.mark-weekly-attendance');
  const tell = (employeeId: string, attended: boolean) =>
    void mark.mutateAsync({ meetingId: meeting.id, employeeId, attended }).catch(tellRefused);
  const invited = new Set(meeting.participants.map(({ employeeId }) => employeeId));
  const others = usePeople().filter(({ value }) => !invited.has(value));
  return (
    <article className="meeting-slide">
      <div className="meeting-title">
        <h1 ref={head} tabIndex={-1} data-autofocus>
          {w.opening}
        </h1>
      </div>
      {lead ? <p className="meeting-about">{w.openingText}</p> : null}
      <div className="meeting-here">
        {meeting.participants.map(({ employeeId, name, attended }) => (
          <Chip
            key={employeeId}
            size="lg"
            variant="outline"
            checked={attended !== false}
            disabled={!lead}
            onChange={(checked) => tell(employeeId, checked)}
          >
            {name}
          </Chip>
        ))}
      </div>
      {lead ? (
        <Select
          label={w.addPerson}
          data={others}
          value={null}
          onChange={(employeeId) => employeeId && tell(employeeId, true)}
          searchable
          maw={420}
          comboboxProps={{ withinPortal: false }}
        />
      ) : null}
      {settled.length > 0 ? (
        <section className="meeting-became">
          <h2>{words.became}</h2>
          <ul className="weekly-decisions">
            {settled.map((row) => (
              <Decision key={row.id} row={row} plain />
            ))}
          </ul>
        </section>
      ) : null}
      <footer className="meeting-foot">
        <span className="meeting-keys muted">{lead ? w.keys : null}</span>
        <Button size="md" onClick={props.onBegin}>
          {items.length > 0 ? w.begin : w.nextDeed}
        </Button>
      </footer>
    </article>
  );
}
