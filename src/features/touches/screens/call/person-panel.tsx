import { NativeSelect, Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { ATTEMPTS_BEFORE_OTHER_CHANNEL } from '../../shapes/call.ts';
import type { SheetPerson } from '../../shapes/contracts/call-sheet.ts';
import { callWords } from '../../words/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import { Phones } from '../phones.tsx';
import type { Sheet } from './screen.tsx';

/** Whom to call, how to speak to them, and the number under the thumb. */
export function PersonPanel(props: {
  sheet: Sheet;
  person: SheetPerson | undefined;
  onPick: (personId: string) => void;
  onDial: (raw: string) => void;
}) {
  const { sheet, person } = props;
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const all = [...sheet.people, ...sheet.gatekeepers];
  // Dialled often enough: no number is the main one any more, and no hour is better than another.
  const tired = (person?.tries ?? 0) >= ATTEMPTS_BEFORE_OTHER_CHANNEL;
  const phones = person?.phones.length ? person.phones : sheet.companyPhones;
  return (
    <section className="sheet call-panel" aria-label={w.person}>
      {all.length > 1 ? (
        <NativeSelect
          aria-label={w.person}
          value={person?.id ?? ''}
          onChange={(event) => props.onPick(event.currentTarget.value)}
          data={all.map((one) => ({
            value: one.id,
            label: [one.name, one.post, one.wrongNumber ? day.wrongNumber : ''].filter(Boolean).join(' — '),
          }))}
        />
      ) : null}
      {person ? (
        <div>
          {/* Where one chooses among several the name stands in the list; a long post does not fit there. */}
          {all.length > 1 ? null : <Text className="call-address">{person.name}</Text>}
          {person.post ? <Text className="muted">{person.post}</Text> : null}
          {saidInName(person) ? null : <Text fz="sm">{w.addressed(person.address)}</Text>}
          <Met sheet={sheet} person={person} />
          {person.bestHours.length > 0 && !tired ? (
            <Text fz="sm">{w.bestHours(person.bestHours.slice(0, 3).map(w.hour).join(', '))}</Text>
          ) : null}
        </div>
      ) : (
        <AppLink to={`/clients/${sheet.client.id}`}>{day.addPerson}</AppLink>
      )}
      {phones.length ? (
        <>
          {person?.phones.length ? null : <Text className="muted">{day.companyNumber}</Text>}
          <Phones phones={phones} label={day.call} quiet={tired} onDial={props.onDial} />
        </>
      ) : (
        <Text>
          {day.noPhone}. <AppLink to={`/clients/${sheet.client.id}`}>{day.findPhone}</AppLink>
        </Text>
      )}
      {person?.note ? (
        <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {person.note}
        </Text>
      ) : null}
    </section>
  );
}

/** Whether this person told the claims that are asked about: the words for somebody else are other words. */
function Met({ sheet, person }: { sheet: Sheet; person: SheetPerson }) {
  const w = useWords(callWords);
  const atTable = [...sheet.people, ...sheet.gatekeepers].filter((one) => one.met);
  if (!sheet.asked || atTable.length === 0) return null;
  return (
    <Text fz="sm">
      {person.met ? w.met(person.gender) : w.notMet(person.gender, atTable.map((one) => one.name).join(', '))}
    </Text>
  );
}

/** The name says already how they are spoken to: «Олег Ильич» stands in «Ветров Олег Ильич». */
const saidInName = ({ name, address }: SheetPerson) => {
  const words = new Set(name.split(/\s+/));
  return address.split(/\s+/).every((word) => words.has(word));
};
