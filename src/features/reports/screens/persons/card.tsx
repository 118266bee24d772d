import { Group, Text, Title } from '@mantine/core';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { getRoundPersons } from '../../shapes/persons.ts';
import { personsWords } from '../../words/persons.ts';

const SHOWN = ['left', 'new', 'moved', 'supposed', 'terms', 'coverage'] as const;

/** Key persons on the circle: the verified share and what changed, each number a way to its rows. */
export function PersonsCard() {
  const w = useWords(personsWords);
  const { locale } = useLanguage();
  const { data } = useRead<typeof getRoundPersons>('reports.persons', {});
  if (!data?.round) return null;
  const share = data.clients ? Math.round((data.verifiedClients / data.clients) * 100) : 0;
  return (
    <div className="sheet" style={{ padding: 16 }}>
      <Group justify="space-between">
        <Title order={2} fz={18}>
          <AppLink to="/round/persons">{w.title}</AppLink>
        </Title>
        <AppLink to="/round/persons?kind=verified" className="tabular">
          {`${w.verified}: ${share}\u00a0%`}
        </AppLink>
      </Group>
      {SHOWN.map((kind) => (
        <Group key={kind} justify="space-between" mt={2}>
          <AppLink to={`/round/persons?kind=${kind}`}>
            <Text span fz="sm">
              {w.counts[kind]}
            </Text>
          </AppLink>
          <Text fz="sm" fw={600} className="tabular">
            {formatNumber(data.counts[kind], locale)}
          </Text>
        </Group>
      ))}
    </div>
  );
}
