import { Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { registerWords } from '../words/screens.ts';

/** A date by which something is due; late ones are said in days as well as in colour. */
export function Due(props: { day: string | null; late: boolean; daysLate: number }) {
  const w = useWords(registerWords);
  const { locale } = useLanguage();
  if (!props.day) return <>—</>;
  const day = formatDay(props.day, locale);
  if (!props.late) return <span className="tabular">{day}</span>;
  return (
    <Text span inherit fw={600} c="var(--alarm)" className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {day} · {w.late(props.daysLate)}
    </Text>
  );
}
