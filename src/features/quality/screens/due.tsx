import { Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { registerWords } from '../words/screens.ts';

/** A date by which something is due; late ones are said in days as well as in colour, in a table on a line of their own. */
export function Due(props: { day: string | null; late: boolean; daysLate: number; stacked?: boolean }) {
  const w = useWords(registerWords);
  const { locale } = useLanguage();
  if (!props.day) return <>—</>;
  const day = formatDay(props.day, locale);
  if (!props.late) return <span className="tabular">{day}</span>;
  const late = (
    <span style={{ whiteSpace: 'nowrap', display: props.stacked ? 'block' : undefined }}>
      {w.late(props.daysLate)}
    </span>
  );
  return (
    <Text span inherit fw={600} c="var(--alarm)" className="tabular">
      {props.stacked ? day : `${day}, `}
      {late}
    </Text>
  );
}
