import { Group, Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { LINK_KINDS } from '../../../../shapes/kinds.ts';
import { mapWords } from '../../../../words/people-map.ts';
import { LINE_LOOK } from './lines.tsx';

/** What the lines mean, drawn as they are drawn. */
export function MapLegend() {
  const w = useWords(mapWords);
  return (
    <Group gap="md" role="group" aria-label={w.legend} style={{ rowGap: 4 }}>
      {LINK_KINDS.map((kind) => {
        const look = LINE_LOOK[kind];
        return (
          <Sample
            key={kind}
            text={w.kinds[kind]}
            line={{ stroke: look.colour, strokeWidth: look.width, strokeDasharray: look.dash }}
            end={look.end ? look.colour : undefined}
          />
        );
      })}
      <Sample
        text={w.successorLine}
        line={{ stroke: 'var(--muted)', strokeDasharray: '3 4' }}
        end="var(--muted)"
      />
      <Sample
        text={w.pastLine}
        line={{ stroke: 'var(--muted)', strokeWidth: 1.6, strokeOpacity: 0.42 }}
        end={undefined}
      />
      <Sample text={w.knows} line={{ stroke: 'var(--accent)', strokeWidth: 4 }} />
    </Group>
  );
}

function Sample(props: {
  text: string;
  line: {
    stroke: string;
    strokeWidth?: number;
    strokeDasharray?: string | undefined;
    strokeOpacity?: number;
  };
  end?: string | undefined;
}) {
  return (
    <Group gap={6} wrap="nowrap">
      <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
        <path d="M1 5 L30 5" fill="none" strokeLinecap="round" {...props.line} />
        {props.end ? <path d="M25 1 L34 5 L25 9 z" fill={props.end} /> : null}
      </svg>
      <Text fz="xs" className="muted">
        {props.text}
      </Text>
    </Group>
  );
}
