import { Center } from '@mantine/core';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty } from '#ui/kit/page.tsx';
import { useWords } from '#ui/i18n.tsx';
import { webWords } from './words.ts';

export function NotFound() {
  const w = useWords(webWords);
  return (
    <Center mih="60vh">
      <Empty title={w.notFound} text={w.notFoundText} action={<AppLink to="/">{w.home}</AppLink>} />
    </Center>
  );
}
