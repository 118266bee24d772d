import { Button, Center } from '@mantine/core';
import { Empty } from '#ui/kit/page.tsx';
import { useWords } from '#ui/i18n.tsx';
import { webWords } from './words.ts';

/** A page that failed while it was drawn: what was kept stays kept, and there is a way on. */
export function Broken() {
  const w = useWords(webWords);
  const again = <Button onClick={() => window.location.reload()}>{w.brokenDeed}</Button>;
  return (
    <Center mih="60vh" role="alert">
      <Empty title={w.broken} text={w.brokenText} action={again} />
    </Center>
  );
}
