import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { registerWords } from '../words/screens.ts';

/** The consolidated register of this year and the one before, for those who read the whole of it. */
export function YearFiles() {
  const w = useWords(registerWords);
  const { today } = useMe();
  const year = Number(today.slice(0, 4));
  const file = (of: number, format: 'xlsx' | 'pdf') => (
    <Menu.Item
      key={`${of}${format}`}
      component="a"
      href={`/api/register/year/${of}.${format}`}
      target="_blank"
    >
      {format === 'xlsx' ? w.yearBook(of) : w.yearPaper(of)}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          {w.yearFiles}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{[year, year - 1].flatMap((of) => [file(of, 'xlsx'), file(of, 'pdf')])}</Menu.Dropdown>
    </Menu>
  );
}
