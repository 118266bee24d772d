import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Named values in columns; one without a value is left out. */
export function Facts({
  facts,
  columns = 3,
}: {
  facts: readonly (readonly [string, ReactNode])[];
  columns?: number;
}) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  const width = columns === 1 ? '1fr' : 'repeat(auto-fill, minmax(150px, 1fr))';
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: width, gap: '10px 20px', margin: 0 }}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Text fz="xs" className="muted">
              {name}
            </Text>
          </dt>
          <dd style={{ margin: 0 }}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A titled part of the card with its own deed on the right. */
export function Section({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="sheet" style={{ padding: 16 }}>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
          gap: 8,
          marginBottom: 10,
        }}
      >
        <Text component="h2" fz="lg" fw={600} m={0}>
          {title}
        </Text>
        {action}
      </div>
      {children}
    </section>
  );
}

/** A quiet "nothing yet" inside a section: what will stand here. */
export function NothingYet({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Text fw={500}>{title}</Text>
      <Text className="muted" fz="sm">
        {text}
      </Text>
    </div>
  );
}
