// A letter or a page as the client's own program would show it: inert, in a frame of its own.
import { Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { clientLettersWords } from '../../words/client-letters.ts';

/** @param html a whole document; nothing in it runs, follows a link or sends a form */
export function Preview(props: { title: string; html: string | undefined; subject?: string | undefined }) {
  const w = useWords(clientLettersWords);
  return (
    <figure style={{ margin: 0 }}>
      <Text component="figcaption" fz="sm" className="muted" mb={4}>
        {w.preview}
      </Text>
      <div className="sheet" style={{ padding: 0, overflow: 'hidden' }}>
        {props.subject ? (
          <Text fw={600} p="8px 12px" style={{ borderBottom: '1px solid var(--line)' }}>
            {props.subject}
          </Text>
        ) : null}
        <iframe
          title={props.title}
          srcDoc={props.html ?? ''}
          sandbox=""
          style={{ display: 'block', width: '100%', height: 620, border: 0, background: '#fff' }}
        />
      </div>
    </figure>
  );
}
