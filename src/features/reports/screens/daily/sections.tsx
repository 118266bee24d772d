import { Group, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { getDaily } from '../../shapes/daily-page.ts';
import { dailyPageWords } from '../../words/daily-page.ts';

type Section = OutputOf<typeof getDaily>['sections'][number];

/** Sections that have something to say, each line a way to its case. */
export function Sections({ sections }: { sections: readonly Section[] }) {
  return (
    <Stack gap="md">
      {sections.map((section) => (
        <One key={section.name} section={section} />
      ))}
    </Stack>
  );
}

function One({ section }: { section: Section }) {
  const w = useWords(dailyPageWords);
  const { locale } = useLanguage();
  const { name, title, total, lines } = section;
  const alarm = name === 'refused' || name === 'overdue';
  const heading = `daily-${name}`;
  return (
    <section
      id={name}
      className="sheet"
      aria-labelledby={heading}
      style={{ padding: '12px 16px', scrollMarginTop: 64 }}
    >
      <Group gap={8} align="baseline" mb={4}>
        <Title order={2} id={heading} fz={17} c={alarm ? 'var(--alarm)' : undefined}>
          {title}
        </Title>
        <Text className="muted tabular">{formatNumber(total, locale)}</Text>
      </Group>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {lines.map((line, index) => (
          // One case may have several lines in a section.
          // biome-ignore lint/suspicious/noArrayIndexKey: the report of a past day never changes
          <li key={index} style={{ padding: '7px 0', borderTop: '1px solid var(--line)' }}>
            <AppLink to={`/register/${line.caseId}`} style={{ fontWeight: 600 }}>
              {line.clientName}
            </AppLink>{' '}
            <Text span fz="sm" className="muted tabular" style={{ whiteSpace: 'nowrap' }}>
              {line.number}
            </Text>
            <Text fz="sm">{line.said}</Text>
            {line.words ? (
              <Text fz="sm" mt={2} pl={10} style={{ borderLeft: '3px solid var(--line)' }}>
                {line.words}
              </Text>
            ) : null}
          </li>
        ))}
      </ul>
      {total > lines.length ? (
        <Text fz="sm" className="muted" mt={6}>
          {w.shown(lines.length, total)} <AppLink to="/register?view=open">{w.inRegister}</AppLink>
        </Text>
      ) : null}
    </section>
  );
}
