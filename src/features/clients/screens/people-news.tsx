import { Badge, Group, Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { clientsPeopleNews } from '../shapes/people-contracts.ts';
import { signWords } from '../words/people-signs.ts';

/** More than this is a page of its own: the leader's «Кто есть кто». */
const SHOWN = 8;

/** What a curator should know about people of their clients: who came from another client, whose term ends. */
export function PeopleNews() {
  const w = useWords(signWords);
  const { locale } = useLanguage();
  const { data } = useRead<typeof clientsPeopleNews>('clients.people-news', {});
  if (!data) return null;
  const moves = data.moves
    .filter((move) => move.state === 'proposed')
    .map((move) => {
      const into = move.direction === 'in';
      const say = into ? w.newsMove : w.newsLeft;
      return {
        id: move.id,
        clientId: (into ? move.to.id : move.from.id) ?? '',
        text: say(move.person.name, move.from.name ?? w.someClient, move.to.name ?? w.someClient),
      };
    });
  const terms = data.terms.map((term) => ({
    id: term.roleId,
    clientId: term.client.id,
    text: w.newsTerm(
      [term.person.name, term.post].filter(Boolean).join(', '),
      term.client.name,
      formatDay(term.termEndsOn, locale),
    ),
  }));
  const news = [...moves, ...terms];
  if (news.length === 0) return null;
  return (
    <details className="sheet" style={{ padding: '10px 14px' }}>
      <summary style={{ cursor: 'pointer' }}>
        <Group component="span" gap={8} display="inline-flex">
          <Text span fw={600}>
            {w.news}
          </Text>
          <Badge variant="light">{news.length}</Badge>
        </Group>
      </summary>
      <ul style={{ margin: '8px 0 0', paddingLeft: 18 }}>
        {news.slice(0, SHOWN).map((one) => (
          <li key={one.id} style={{ marginBottom: 4 }}>
            <AppLink to={`/clients/${one.clientId}?tab=people`}>{one.text}</AppLink>
          </li>
        ))}
        {news.length > SHOWN ? <li className="muted">{w.newsMore(news.length - SHOWN)}</li> : null}
      </ul>
    </details>
  );
}
