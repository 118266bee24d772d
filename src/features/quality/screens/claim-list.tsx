import { Group, Text } from '@mantine/core';
import { FromWords } from '#features/clients/screens/from-words.tsx';
import { formatDay } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { CaseCard } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { useCodeNames } from './codes.ts';
import { Quote } from './section.tsx';

/** The client's claims in full: what, where, since when, how often, in which words (M9.2). */
export function ClaimList({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const { frequencies } = useWords(caseWords);
  const { locale } = useLanguage();
  const nameOf = useCodeNames();
  const often = (code: string | null) =>
    code === null ? null : ((frequencies as Record<string, string>)[code] ?? code);
  const since = (when: string | null) =>
    when === null ? null : w.since(isDay(when) ? formatDay(when, locale) : when);
  return (
    <>
      {card.claimList.map((claim) => (
        <div key={claim.id}>
          <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
            <Text fw={600}>{claim.what}</Text>
            {claim.hasWork ? null : (
              <Text fz="sm" c="var(--alarm)" style={{ whiteSpace: 'nowrap' }}>
                {w.noWork}
              </Text>
            )}
          </Group>
          <Text fz="sm" className="muted">
            {[claim.place, since(claim.since), often(claim.frequency)].filter(Boolean).join(' · ')}
          </Text>
          {claim.words ? <Quote>{claim.words}</Quote> : null}
          {claim.cause || claim.placeCode || claim.finding ? (
            <Text fz="sm">
              {[nameOf('cause', claim.cause), nameOf('place', claim.placeCode), claim.finding]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          ) : null}
          <FromWords origin={claim.origin} />
        </div>
      ))}
    </>
  );
}
