import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatTime } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useGo, usePathParams } from '#ui/navigation.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { callSheet } from '../../shapes/contracts/call-sheet.ts';
import { callWords } from '../../words/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useCalledHere } from '../use-kept.ts';
import { useMoment } from '../use-moment.ts';
import { useNow } from '../use-now.ts';
import { Acquaintances } from './acquaintances.tsx';
import { History } from './history.tsx';
import { NameForms } from './name-forms.tsx';
import { OtherWays } from './other-ways.tsx';
import { Outcomes } from './outcomes.tsx';
import { PersonPanel } from './person-panel.tsx';
import { usePlaceWords } from './place-words.ts';
import { ScriptPanel } from './script-panel.tsx';
import { WayIn } from './way-in.tsx';
import '../touches.css';
import './call.css';

export type Sheet = OutputOf<typeof callSheet>;

/** Clients whose call was recorded since the page was opened: a sheet kept on the device may still name them next. */
const done = new Set<string>();

/** /call/$clientId: all one needs beside the telephone. */
export function Screen() {
  const { clientId = '' } = usePathParams();
  const sheet = useRead<typeof callSheet>('touches.call-sheet', { clientId });
  // The client before stays in place while the next one loads: never with this one's buttons.
  const shown = sheet.data?.client.id === clientId ? sheet : { ...sheet, data: undefined };
  return (
    <Loaded query={shown as typeof sheet}>{(data) => <SheetView key={data.client.id} sheet={data} />}</Loaded>
  );
}

function SheetView({ sheet }: { sheet: Sheet }) {
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const may = useMay();
  const me = useMe();
  const go = useGo();
  const all = [...sheet.people, ...sheet.gatekeepers];
  const [personId, setPersonId] = useState(sheet.people[0]?.id ?? null);
  const [dialled, setDialled] = useState<string | null>(null);
  const person = all.find((one) => one.id === personId) ?? sheet.people[0];
  const here = useCalledHere();
  const next = sheet.next.find((one) => !done.has(one.id) && !here.has(one.id));
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    void window.scrollTo(0, 0);
  }, []);
  const onDone = (stay: boolean) => {
    if (stay) return;
    done.add(sheet.client.id);
    go(next ? `/call/${next.id}` : '/my-day');
  };
  const bookFor =
    sheet.owner && sheet.owner.id !== me.employeeId && may('rounds.manage') ? sheet.owner : undefined;
  return (
    <Page
      title={sheet.client.name}
      lead={<Lead sheet={sheet} />}
      width={1180}
      actions={
        <>
          <AppLink to={`/clients/${sheet.client.id}`}>{day.clientCard}</AppLink>
          <AppLink to={next ? `/call/${next.id}` : '/my-day'}>{next ? w.next(next.name) : w.toQueue}</AppLink>
        </>
      }
    >
      <div className="call-columns">
        <div className="call-side">
          <PersonPanel sheet={sheet} person={person} onPick={setPersonId} onDial={setDialled} />
          <Acquaintances sheet={sheet} person={person} onPick={setPersonId} />
          <OtherWays ways={sheet.ways} people={all} clientId={sheet.client.id} onPerson={setPersonId} />
        </div>
        <ScriptPanel sheet={sheet} person={person} />
        <div className="call-side call-rest">
          {person ? (
            <section className="sheet call-panel">
              <NameForms key={person.id} person={person} clientId={sheet.client.id} />
            </section>
          ) : null}
          <WayIn sheet={sheet} />
          <History sheet={sheet} />
        </div>
      </div>
      {may('touches.write') ? (
        <Outcomes
          sheet={sheet}
          person={person}
          dialled={dialled}
          bookFor={bookFor}
          onPick={setPersonId}
          onDone={onDone}
        />
      ) : null}
    </Page>
  );
}

/** Why this client, whether now, and what time it is there. */
function Lead({ sheet }: { sheet: Sheet }) {
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const moment = useMoment();
  const placeWords = usePlaceWords();
  const now = useNow();
  const here = useCalledHere();
  const { line, client } = sheet;
  const there = client.timeZone === timeZone ? null : w.clientTime(formatTime(now, locale, client.timeZone));
  return (
    <>
      {[
        line ? day.reasons[line.reason] : w.nothingDue,
        line ? placeWords(line.why) : null,
        client.city,
        there,
      ]
        .filter(Boolean)
        .join(' · ')}
      {here.has(client.id) ? (
        <Text component="span" display="block">
          {day.keptHere}
        </Text>
      ) : null}
      {line && !line.now && line.from && line.reason !== 'other_channel' ? (
        <Text component="span" display="block" style={{ color: 'var(--alarm)' }}>
          {w.notNow(moment(line.from))}
        </Text>
      ) : null}
    </>
  );
}
