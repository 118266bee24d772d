import type { KeyboardEvent } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { BOX, OURS_BOX } from '../../../../rules/people-map.ts';
import { mapWords } from '../../../../words/people-map.ts';
import { peopleWords } from '../../../../words/people.ts';
import { fullNameOf, isHere, namedOf, type Person } from '../../card-types.ts';
import { Lines } from './lines.tsx';
import { type MapFacts, roleOnMap, shortNameOf } from './map-facts.ts';

/** The people map as a picture; every person is a button. */
export function MapPicture(props: {
  map: MapFacts;
  title: string;
  chosen: string | null;
  onChoose: (personId: string) => void;
}) {
  const w = useWords(mapWords);
  const { map } = props;
  const { width, height, bands } = map.layout;
  const oursAt = [...map.layout.ours.values()][0];
  return (
    <div className="people-map" style={{ overflow: 'auto' }}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={props.title}
        style={{
          maxWidth: '100%',
          minWidth: Math.min(width, 720),
          height: 'auto',
          display: 'block',
          margin: '0 auto',
        }}
      >
        {bands.map((band) => (
          <g key={band.layer}>
            <rect
              x="10"
              y={band.y}
              width={band.width}
              height={band.height}
              rx="14"
              fill="var(--ground)"
              stroke="var(--line)"
            />
            <text x="26" y={band.y + 20} fontSize="12.5" fontWeight="600" fill="var(--muted)">
              {w.layers[band.layer]}
            </text>
          </g>
        ))}
        {oursAt ? (
          <text x={oursAt.x} y={oursAt.y - 12} fontSize="12.5" fontWeight="600" fill="var(--muted)">
            {w.ours}
          </text>
        ) : null}
        <Lines map={map} chosen={props.chosen} />
        {map.persons.map((person) => (
          <PersonBox
            key={person.id}
            person={person}
            at={map.layout.persons.get(person.id) ?? { x: 0, y: 0 }}
            chosen={props.chosen === person.id}
            onChoose={props.onChoose}
          />
        ))}
        {map.ours.map((one) => {
          const at = map.layout.ours.get(one.id) ?? { x: 0, y: 0 };
          return (
            <g key={one.id} transform={`translate(${at.x} ${at.y})`}>
              <rect
                width={OURS_BOX.width}
                height={OURS_BOX.height}
                rx={OURS_BOX.height / 2}
                fill="var(--surface)"
                stroke="var(--accent)"
                strokeWidth="1.5"
              />
              <text x={OURS_BOX.width / 2} y={27} textAnchor="middle" fontSize="14" fill="var(--ink)">
                {cut(one.name, 19)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function PersonBox(props: {
  person: Person;
  at: { x: number; y: number };
  chosen: boolean;
  onChoose: (id: string) => void;
}) {
  const w = useWords(mapWords);
  const p = useWords(peopleWords);
  const { person, at } = props;
  const role = roleOnMap(person);
  const gone = !isHere(person);
  const what = role?.post || p.roleKinds[role?.roleKind ?? 'unknown'];
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    props.onChoose(person.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a picture
    <g
      role="button"
      tabIndex={0}
      aria-label={[fullNameOf(person), what, gone && w.gone(namedOf(person).gender)]
        .filter(Boolean)
        .join(', ')}
      aria-pressed={props.chosen}
      transform={`translate(${at.x} ${at.y})`}
      className="map-person"
      style={{ cursor: 'pointer' }}
      onClick={() => props.onChoose(person.id)}
      onKeyDown={press}
    >
      <rect
        width={BOX.width}
        height={BOX.height}
        rx="10"
        fill="var(--surface)"
        stroke={props.chosen ? 'var(--accent)' : 'var(--muted)'}
        strokeWidth={props.chosen ? 2.5 : 1}
        strokeDasharray={gone ? '5 4' : undefined}
      />
      <g opacity={gone ? 0.62 : 1}>
        {role?.isKey && !gone ? (
          <rect width="5" height={BOX.height - 20} y="10" rx="2.5" fill="var(--accent)" />
        ) : null}
        <text x="14" y="26" fontSize="15" fontWeight="600" fill="var(--ink)">
          {cut(shortNameOf(person), 20)}
        </text>
        <text x="14" y="46" fontSize="12.5" fill="var(--muted)">
          {cut(gone ? `${w.gone(namedOf(person).gender)} · ${what}` : what, 25)}
        </text>
      </g>
    </g>
  );
}

/** A box has room for so many letters. */
function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
