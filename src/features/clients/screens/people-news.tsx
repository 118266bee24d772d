import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMe } from '#ui/me.tsx';
import { termStateOf } from '../rules/term-of-office.ts';
import type { clientsPeopleNews } from '../shapes/people-contracts.ts';
import { signWords } from '../words/people-signs.ts';

type News = OutputOf<typeof clientsPeopleNews>;

/** As many are read at a glance; the rest is one press away. */
const SHOWN = 8;
/** Acquaintances told without a press. */
const IN_SIGHT = 3;

/**
 * What a curator should know about people of their clients: who came from another client, whose term ends. Who sees
 * clients of other lists, too, reads whose each is, and nobody else's are called theirs.
 */
export function PeopleNews() {
  const w = useWords(signWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const { data } = useRead<typeof clientsPeopleNews>('clients.people-news', {});
  if (!data) return null;
  const keeperOf = (id: string) => data.keepers[id];
  const isOwn = (id: string) => keeperOf(id)?.own ?? false;
  const lineOf = (move: News['moves'][number]) => {
    const into = move.direction === 'in';
    const say = into ? (move.state === 'linked' ? w.newsAcquaintance : w.newsMove) : w.newsLeft;
    const clientId = (into ? move.to.id : move.from.id) ?? '';
    const [from, to] = [move.from.name ?? w.someClient, move.to.name ?? w.someClient];
    return {
      id: move.id,
      clientId,
      text: say(move.person.name, from, to, move.gender, isOwn(clientId)),
    };
  };
  const terms = data.terms.map((term) => ({
    id: term.roleId,
    clientId: term.client.id,
    text: w.newsTerm(
      [term.person.name, term.post].filter(Boolean).join(', '),
      term.client.name,
      formatDay(term.termEndsOn, locale),
      termStateOf(term.termEndsOn, today) === 'passed',
    ),
  }));
  const known = data.moves.filter(isOpportunity).map(lineOf);
  const others = data.moves.filter((move) => move.state === 'proposed' && !isOpportunity(move)).map(lineOf);
  // What invites to act is in sight; the rest is one press away.
  const news = [...known.slice(IN_SIGHT), ...others, ...terms];
  const allOwn = [...known, ...news].every(({ clientId }) => isOwn(clientId));
  if (known.length + news.length === 0) return null;
  return (
    <div className="sheet" style={{ padding: '10px 14px' }}>
      {known.length > 0 ? (
        <>
          <Text fw={600}>{w.acquaintances(allOwn)}</Text>
          <Lines lines={known.slice(0, IN_SIGHT)} shown={IN_SIGHT} keepers={data.keepers} />
        </>
      ) : null}
      {news.length > 0 ? (
        <details style={{ marginTop: known.length > 0 ? 8 : 0 }}>
          <summary style={{ cursor: 'pointer' }}>
            <Group component="span" gap={8} display="inline-flex">
              <Text span fw={600}>
                {w.news(allOwn)}
              </Text>
              <Badge variant="light">{news.length}</Badge>
            </Group>
          </summary>
          <Lines lines={news} shown={SHOWN} keepers={data.keepers} />
        </details>
      ) : null}
    </div>
  );
}

interface Line {
  id: string;
  clientId: string;
  text: string;
}

function Lines(props: { lines: readonly Line[]; shown: number; keepers: News['keepers'] }) {
  const { lines, shown, keepers } = props;
  const w = useWords(signWords);
  const [all, setAll] = useState(false);
  const more = all ? 0 : lines.length - shown;
  return (
    <>
      <ul style={{ margin: '8px 0 0', paddingLeft: 18 }}>
        {lines.slice(0, all ? lines.length : shown).map((one) => (
          <li key={one.id} style={{ marginBottom: 4 }}>
            <AppLink to={`/clients/${one.clientId}?tab=people`}>{one.text}</AppLink>
            {keepers[one.clientId]?.own === false ? (
              <Text span fz="sm" className="muted">
                {` · ${w.newsListOf(keepers[one.clientId]?.name ?? '')}`}
              </Text>
            ) : null}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setAll(true)}>
          {w.newsMore(more)}
        </Button>
      ) : null}
    </>
  );
}

/** Somebody we know works at a client of ours now, and nobody has met them there: a reason to. */
function isOpportunity({ direction, met }: News['moves'][number]): boolean {
  return direction === 'in' && !met;
}
