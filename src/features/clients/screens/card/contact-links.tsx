import { Group, Text } from '@mantine/core';
import { IconMail, IconPhone, IconWorld } from '@tabler/icons-react';
import { useWords } from '#ui/i18n.tsx';
import { peopleWords } from '../../words/people.ts';
import type { Contact } from './card-types.ts';

/** Phones one can press, addresses one can write to. What could not be read is shown as written. */
export function ContactLinks({ contacts, large }: { contacts: readonly Contact[]; large?: boolean }) {
  const w = useWords(peopleWords);
  if (contacts.length === 0) return null;
  return (
    <Group gap="sm" fz={large ? 'md' : 'sm'} style={{ rowGap: 4 }}>
      {contacts.map((contact) => (
        <span
          key={contact.id}
          style={{ display: 'inline-flex', alignItems: 'center', gap: 5, minHeight: large ? 32 : 0 }}
        >
          <Sign kind={contact.kind} />
          <span style={contact.wrong ? { textDecoration: 'line-through' } : undefined}>
            <Address contact={contact} />
          </span>
          {contact.wrong ? (
            <Text span fz="xs" c="var(--alarm)">
              {w.wrongNumber}
            </Text>
          ) : null}
          {contact.extension && !contact.raw.includes(contact.extension) ? (
            <span className="muted">{w.extension(contact.extension)}</span>
          ) : null}
          {contact.label ? (
            <Text span fz="xs" className="muted">
              {contact.label}
            </Text>
          ) : null}
        </span>
      ))}
    </Group>
  );
}

function Sign({ kind }: { kind: Contact['kind'] }) {
  if (kind === 'email') return <IconMail size={15} aria-hidden />;
  if (kind === 'site') return <IconWorld size={15} aria-hidden />;
  return <IconPhone size={15} aria-hidden />;
}

function Address({ contact }: { contact: Contact }) {
  if (contact.kind === 'phone' && contact.normal?.startsWith('+')) {
    return (
      <a href={`tel:${contact.normal}`} className="tabular">
        {contact.raw}
      </a>
    );
  }
  if (contact.kind === 'email') return <a href={`mailto:${contact.raw}`}>{contact.raw}</a>;
  if (contact.kind === 'site') {
    const address = /^https?:\/\//i.test(contact.raw) ? contact.raw : `https://${contact.raw}`;
    return (
      <a href={address} target="_blank" rel="noreferrer noopener">
        {contact.raw}
      </a>
    );
  }
  return <span>{contact.raw}</span>;
}
