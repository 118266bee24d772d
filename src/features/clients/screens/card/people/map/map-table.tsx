import { UnstyledButton } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { mapWords } from '../../../../words/people-map.ts';
import { peopleWords } from '../../../../words/people.ts';
import { linesOf } from '../../../../rules/person-lines.ts';
import { fullNameOf, isHere, namedOf, type Person } from '../../card-types.ts';
import { StrengthDots } from '../../strength.tsx';
import { type MapFacts, roleOnMap, seenFrom } from './map-facts.ts';

type Props = { map: MapFacts; onChoose: (personId: string) => void };

/** Everything the picture says, as rows; on a phone it stands instead of the picture. */
export function MapTable({ map, onChoose }: Props) {
  const w = useWords(mapWords);
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="table">
        <thead>
          <tr>
            {(['person', 'role', 'links', 'ours'] as const).map((column) => (
              <th key={column} scope="col">
                {w.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.persons.map((person) => (
            <tr key={person.id}>
              <th scope="row" style={{ fontWeight: 500, textAlign: 'left' }}>
                <PersonName person={person} onChoose={onChoose} />
              </th>
              <td>
                <RoleText person={person} />
              </td>
              <td>
                <LinkLines map={map} person={person} />
              </td>
              <td>
                <OursLines map={map} person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same as cards, for a narrow screen. */
export function MapCards({ map, onChoose }: Props) {
  return map.persons.map((person) => (
    <section key={person.id} className="sheet" style={{ padding: 12 }} aria-label={fullNameOf(person)}>
      <PersonName person={person} onChoose={onChoose} />
      <div className="muted" style={{ fontSize: 14 }}>
        <RoleText person={person} />
      </div>
      <div style={{ fontSize: 14, marginTop: 6 }}>
        <LinkLines map={map} person={person} />
        <OursLines map={map} person={person} />
      </div>
    </section>
  ));
}

function PersonName({ person, onChoose }: { person: Person; onChoose: (id: string) => void }) {
  const w = useWords(mapWords);
  return (
    <UnstyledButton
      fw={600}
      mih={32}
      style={{ color: 'var(--accent)' }}
      aria-label={w.open(fullNameOf(person))}
      onClick={() => onChoose(person.id)}
    >
      {fullNameOf(person)}
    </UnstyledButton>
  );
}

function RoleText({ person }: { person: Person }) {
  const w = useWords(mapWords);
  const p = useWords(peopleWords);
  const role = roleOnMap(person);
  return [
    !isHere(person) && w.gone(namedOf(person).gender),
    role?.post,
    p.roleKinds[role?.roleKind ?? 'unknown'],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Lines seen from this person: «подчиняется Петрову», «руководила Сидоровым». */
function LinkLines({ map, person }: { map: MapFacts; person: Person }) {
  const w = useWords(mapWords);
  return linesOf(person.id, map).map((line) => (
    <div key={line.key} className={'past' in line && line.past ? 'muted' : undefined}>
      {[seenFrom(map, person, line, w), 'note' in line && line.note].filter(Boolean).join('. ')}
    </div>
  ));
}

function OursLines({ map, person }: { map: MapFacts; person: Person }) {
  const w = useWords(mapWords);
  const ties = map.ties.filter((tie) => tie.personId === person.id);
  if (ties.length === 0) return <span className="muted">{`${w.columns.ours}: ${w.nobody}`}</span>;
  return ties.map((tie) => (
    <div key={tie.employee.id} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
      <StrengthDots value={tie.now} was={tie.strength} />
      {tie.employee.name}
    </div>
  ));
}
