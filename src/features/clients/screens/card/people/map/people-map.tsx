import { Box, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { mapWords } from '../../../../words/people-map.ts';
import type { Card, Person, Role } from '../../card-types.ts';
import type { PersonDeed } from '../../person-card.tsx';
import { MapLegend } from './legend.tsx';
import { readMap } from './map-facts.ts';
import { MapCards, MapTable } from './map-table.tsx';
import { PersonPanel } from './person-panel.tsx';
import { MapPicture } from './picture.tsx';

/** Who decides, who influences whom, who of ours knows whom: seen, and edited, at one place. */
export function PeopleMap(props: {
  card: Card;
  onDeed: (deed: PersonDeed, person: Person, role?: Role) => void;
}) {
  const w = useWords(mapWords);
  const { card } = props;
  const map = useMemo(() => readMap(card), [card]);
  const [chosen, setChosen] = useState<string | null>(null);
  const person = chosen === null ? undefined : map.byId.get(chosen);
  return (
    <Stack gap="sm">
      <Box visibleFrom="sm">
        <Stack gap="sm">
          <Text fz="sm" className="muted">
            {w.lead}
          </Text>
          <div className="sheet" style={{ padding: 10 }}>
            <MapPicture
              map={map}
              title={w.title(card.client.shortName)}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
          <MapLegend />
          <details>
            <summary className="muted" style={{ fontSize: 13, cursor: 'pointer' }}>
              {w.table}
            </summary>
            <MapTable map={map} onChoose={setChosen} />
          </details>
        </Stack>
      </Box>
      <Box hiddenFrom="sm">
        <Stack gap="xs">
          <MapCards map={map} onChoose={setChosen} />
        </Stack>
      </Box>
      {person ? (
        <PersonPanel
          card={card}
          map={map}
          person={person}
          onDeed={(deed, role) => {
            setChosen(null);
            props.onDeed(deed, person, role);
          }}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </Stack>
  );
}
