import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a case's panel. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} fz={15} mb={6}>
        {title}
      </Title>
      <Stack gap="xs">{children}</Stack>
    </section>
  );
}

/** Somebody's own words. */
export function Quote({ children }: { children: ReactNode }) {
  return (
    <blockquote
      style={{
        margin: '4px 0 0',
        padding: '2px 0 2px 10px',
        borderLeft: '3px solid var(--line)',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </blockquote>
  );
}
