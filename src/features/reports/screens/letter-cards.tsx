import { Stack, Text, UnstyledButton } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { LetterRow } from '../shapes/letters.ts';
import { letterWords } from '../words/letters.ts';
import { LetterMark } from './letter-mark.tsx';

/** Letters one under another, where five columns have no room. */
export function LetterCards(props: {
  label: string;
  rows: readonly LetterRow[];
  /** All of them are the reader’s own: nobody has to be named. */
  own: boolean;
  onOpen: (row: LetterRow) => void;
}) {
  const w = useWords(letterWords);
  const { locale, timeZone } = useLanguage();
  return (
    <Stack component="ul" gap={8} m={0} p={0} aria-label={props.label} style={{ listStyle: 'none' }}>
      {props.rows.map((row) => (
        <li key={row.id}>
          <UnstyledButton className="sheet" p={12} w="100%" onClick={() => props.onOpen(row)}>
            <Text fw={600} lh={1.3}>
              {row.subject}
            </Text>
            <Text fz="sm" className="muted" mt={2} mb={6}>
              {props.own ? null : `${row.toName ?? row.toEmail ?? w.nobody} · `}
              {w.kinds[row.kind]} ·{' '}
              <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {formatMoment(row.createdAt, locale, timeZone)}
              </span>
            </Text>
            <LetterMark state={row.state} />
          </UnstyledButton>
        </li>
      ))}
    </Stack>
  );
}
