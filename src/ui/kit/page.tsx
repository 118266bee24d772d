import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { ApiProblem } from '../client.ts';
import { useWords } from '../i18n.tsx';
import { uiWords } from '../words.ts';

/** A screen: its name, what one can do here, and the content. */
export function Page(props: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** The most it may take, pixels; every page begins at the same left edge. */
  width?: number;
}) {
  const name = typeof props.title === 'string' ? props.title : undefined;
  useEffect(() => {
    if (name) document.title = `${name} · Рядом`;
  }, [name]);
  return (
    <Stack gap="md" maw={props.width}>
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={1} fz={{ base: 24, sm: 28 }}>
            {props.title}
          </Title>
          {props.lead ? (
            <Text className="muted" mt={2}>
              {props.lead}
            </Text>
          ) : null}
        </div>
        {props.actions ? <Group gap="xs">{props.actions}</Group> : null}
      </Group>
      {props.children}
    </Stack>
  );
}

/** An empty place says what will live here and offers the one next deed. */
export function Empty({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <svg width="56" height="56" viewBox="0 0 56 56" aria-hidden="true">
        <circle
          cx="28"
          cy="28"
          r="22"
          fill="none"
          stroke="var(--line)"
          strokeWidth="3"
          strokeDasharray="4 6"
        />
        <circle cx="28" cy="6" r="4" fill="var(--accent)" />
      </svg>
      <Text fw={600} fz="lg">
        {title}
      </Text>
      <Text className="muted" maw={460}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}

/** What went wrong and the way on. */
export function Problem({ problem, retry }: { problem: ApiProblem | Error; retry?: () => void }) {
  const w = useWords(uiWords);
  return (
    <div role="alert" className="sheet" style={{ padding: 16, borderColor: 'var(--alarm)' }}>
      <Group justify="space-between">
        <div>
          <Text fw={600}>{w.failed}</Text>
          <Text>{problem.message}</Text>
        </div>
        {retry ? (
          <Button variant="default" onClick={retry}>
            {w.retry}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}

/** Content of a query once it is there; a quiet loader before, the problem with a way on after a failure. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data, ApiProblem>;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error?.status === 0) return <NotHere again={() => query.refetch()} />;
  if (query.error) {
    // A refusal says what to do instead; only what failed on the way is worth asking again.
    const passing = query.error.status >= 500;
    return <Problem problem={query.error} {...(passing ? { retry: () => query.refetch() } : {})} />;
  }
  return <Waiting />;
}

/** Nothing failed and nothing was typed: this device has no copy of it. */
function NotHere({ again }: { again: () => void }) {
  const w = useWords(uiWords);
  const retry = (
    <Button variant="default" onClick={again}>
      {w.retry}
    </Button>
  );
  return (
    <div role="status">
      <Empty title={w.notHere} text={w.notHereText} action={retry} />
    </div>
  );
}

/** What is on its way: data, or a script of its own. */
export function Waiting() {
  const w = useWords(uiWords);
  return (
    <Group justify="center" py={48} role="status" aria-label={w.loading}>
      <Loader color="var(--accent)" />
    </Group>
  );
}
