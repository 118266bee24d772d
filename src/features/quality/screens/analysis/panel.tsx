import { Group, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** One question of the page: its name, what can be said at once, the picture. */
export function Panel(props: {
  title: string;
  said?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`sheet analysis-panel${props.wide ? ' analysis-wide' : ''}`} aria-labelledby={id}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <h2 id={id} style={{ margin: 0, fontSize: 18, fontWeight: 600 }}>
          {props.title}
        </h2>
        {props.actions}
      </Group>
      {props.said ? (
        <Text component="div" fz="sm" mb={6}>
          {props.said}
        </Text>
      ) : null}
      {props.children}
    </section>
  );
}
