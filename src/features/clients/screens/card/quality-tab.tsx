import { Stack, Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { cardWords } from '../../words/card.ts';
import { stateWords } from '../../words/card-states.ts';
import type { Card } from './card-types.ts';
import { Facts, Section } from './facts.tsx';

/** What the client complained about, and what became of it (M9). */
export function QualityTab({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const { locale, timeZone } = useLanguage();
  const may = useMay();
  const dayOf = (at: string | null) => (at ? formatDay(dayAt(at, timeZone), locale) : null);
  if (card.cases.length === 0) return <Empty title={w.noCases} text={w.noCasesText} />;
  return (
    <Stack gap="md">
      {card.cases.map((one) => (
        <Section
          key={one.id}
          title={w.caseNumber(one.number, one.year)}
          action={
            may('register.read') ? <AppLink to={`/register/${one.id}`}>{w.toRegister}</AppLink> : undefined
          }
        >
          <Facts
            facts={[
              [w.caseState, s.caseStates[one.state]],
              [w.curator, one.curator],
              [w.caseRegistered, dayOf(one.registeredAt)],
              [w.caseRestored, dayOf(one.restoredAt)],
              [w.caseConfirmed, dayOf(one.confirmedAt)],
            ]}
          />
          <ul style={{ paddingLeft: 18, marginBottom: 0 }}>
            {one.claims.map((claim) => (
              <li key={claim.id}>
                <Text>
                  {[claim.what, claim.place, claim.since && w.since(formatDay(claim.since, locale))]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                {claim.words ? (
                  <Text fz="sm" className="muted">{`${w.clientSays}: «${claim.words}»`}</Text>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}
