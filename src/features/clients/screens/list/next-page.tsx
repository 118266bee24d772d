import { Button, Center, Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';
import { listWords } from '../../words/list.ts';

/** Loads the next page when its place comes into view; the button is for those who do not scroll. */
export function NextPage({ has, loading, load }: { has: boolean; loading: boolean; load: () => unknown }) {
  const ui = useWords(uiWords);
  const w = useWords(listWords);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || !has || loading) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), {
      rootMargin: '300px',
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [has, loading, load]);
  if (!has) return null;
  return (
    <Center ref={place} p="sm">
      {loading ? (
        <Loader size="sm" role="status" aria-label={w.loadingMore} />
      ) : (
        <Button variant="subtle" size="xs" onClick={() => load()}>
          {ui.more}
        </Button>
      )}
    </Center>
  );
}
