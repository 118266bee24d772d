import { Pagination } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { roundWords } from '../words/screen/round.ts';

/** Pages of a long list; nothing where one page holds it all. */
export function Pages(props: {
  total: number;
  size: number;
  page: number;
  onChange: (page: number) => void;
}) {
  const w = useWords(roundWords);
  if (props.total <= props.size) return null;
  return (
    <Pagination
      total={Math.ceil(props.total / props.size)}
      value={props.page}
      onChange={props.onChange}
      aria-label={w.pages}
      getItemProps={(page) => ({ 'aria-label': w.page(page) })}
      getControlProps={(control) =>
        control === 'next' ? { 'aria-label': w.nextPage } : { 'aria-label': w.previousPage }
      }
    />
  );
}
