import { ActionIcon, Badge, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconDots, IconPhoneOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay } from '#ui/me.tsx';
import type { clientsVerifyRole } from '../../shapes/contracts.ts';
import { readEndReason } from '../../rules/role-end.ts';
import { peopleWords } from '../../words/people.ts';
import { signWords } from '../../words/people-signs.ts';
import { fullNameOf, type Person, type Role } from './card-types.ts';
import { ContactLinks } from './contact-links.tsx';
import { RelationLine } from './people/relation-line.tsx';

export type PersonDeed = 'edit' | 'end' | 'relation' | 'role' | 'touch';

/** One person: post, contacts, how fresh the knowledge is, and who of ours knows them how well. */
export function PersonCard({
  person,
  untitled,
  onDeed,
}: {
  person: Person;
  /** The name stands above already. */
  untitled?: boolean;
  onDeed: (deed: PersonDeed, role?: Role) => void;
}) {
  const w = useWords(peopleWords);
  const current = person.roles.filter((role) => role.toDay === null);
  const past = person.roles.filter((role) => role.toDay !== null);
  const role = current[0];
  return (
    <article className="sheet" style={{ padding: 14 }} aria-label={fullNameOf(person)}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <div>
          {untitled ? null : <Text fw={600}>{fullNameOf(person)}</Text>}
          <RoleLines roles={current} />
        </div>
        <PersonMenu person={person} role={role} onDeed={onDeed} />
      </Group>
      <Stack gap={6} mt={8}>
        <ContactLinks contacts={person.contacts} large />
        {person.doNotCall ? (
          <Text fz="sm" style={{ color: 'var(--alarm)', display: 'flex', gap: 6, alignItems: 'center' }}>
            <IconPhoneOff size={15} aria-hidden /> {w.doNotCall}
          </Text>
        ) : null}
        <Relations person={person} />
        <Freshness person={person} role={role} />
        {person.interests ? <Text fz="sm">{`${w.interests}: ${person.interests}`}</Text> : null}
        {person.note ? (
          <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {person.note}
          </Text>
        ) : null}
        <PastRoles roles={past} />
        <Elsewhere person={person} />
      </Stack>
    </article>
  );
}

function RoleLines({ roles }: { roles: readonly Role[] }) {
  const w = useWords(peopleWords);
  const { locale } = useLanguage();
  return roles.map((role) => (
    <Group key={role.id} gap={6}>
      <Text span fz="sm">
        {[role.post, role.roleKind === 'unknown' ? null : w.roleKinds[role.roleKind]]
          .filter(Boolean)
          .join(' · ') || w.roleKinds.unknown}
      </Text>
      {role.isKey ? (
        <Badge size="sm" variant="light" tt="none" fw={500}>
          {w.key}
        </Badge>
      ) : null}
      {role.termEndsOn ? (
        <Text span fz="xs" className="muted">
          {w.termEnds(formatDay(role.termEndsOn, locale))}
        </Text>
      ) : null}
    </Group>
  ));
}

function Relations({ person }: { person: Person }) {
  const w = useWords(peopleWords);
  if (person.relations.length === 0) {
    return <Text fz="sm" className="muted">{`${w.relations}: ${w.noRelations}`}</Text>;
  }
  return person.relations.map((relation) => <RelationLine key={relation.employee.id} relation={relation} />);
}

function Freshness({ person, role }: { person: Person; role: Role | undefined }) {
  const w = useWords(peopleWords);
  const { locale, timeZone } = useLanguage();
  const dayOf = (at: string) => formatDay(dayAt(at, timeZone), locale);
  const parts: ReactNode[] = [
    person.lastTouchAt ? w.lastTouch(dayOf(person.lastTouchAt)) : w.noTouch,
    role && (role.verifiedAt ? w.verified(dayOf(role.verifiedAt), role.verifiedBy ?? '') : w.notVerified),
    role?.fromDay && w.from(formatDay(role.fromDay, locale)),
    person.birthday && w.birthday(formatDay(person.birthday, locale).slice(0, 5)),
  ];
  return (
    <Text fz="xs" className="muted">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}

function PastRoles({ roles }: { roles: readonly Role[] }) {
  const w = useWords(peopleWords);
  const { locale } = useLanguage();
  return roles.map((role) => {
    const { reason, words } = readEndReason(role.endReason);
    const last = role.toDayUnknown ? w.learnt : role.toDayApproximate ? w.about : w.to;
    const dates = [
      role.fromDay && w.from(formatDay(role.fromDay, locale)),
      role.toDay && last(formatDay(role.toDay, locale)),
    ];
    return (
      <Text key={role.id} fz="sm" className="muted">
        {[
          role.post,
          dates.filter(Boolean).join(role.toDayUnknown ? ' · ' : ' '),
          reason && w.endReasons[reason],
          words,
          role.movedTo && w.movedTo(role.movedTo),
          reason === 'other_post' || reason === 'mistake'
            ? null
            : role.successor
              ? w.successor(role.successor.name)
              : w.noSuccessor,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    );
  });
}

/** Roles held at other clients now, and those that are past. */
function Elsewhere({ person }: { person: Person }) {
  const w = useWords(peopleWords);
  const { locale } = useLanguage();
  const now = person.elsewhere.filter((one) => one.toDay === null);
  const before = person.elsewhere.filter((one) => one.toDay !== null);
  const line = (label: string, roles: Person['elsewhere']) =>
    roles.length === 0 ? null : (
      <Text fz="sm">
        {`${label}: `}
        {roles.map((one, index) => {
          const more = [one.post, one.toDay && w.until(formatDay(one.toDay, locale))].filter(Boolean);
          return (
            <span key={`${one.client.id}${one.post ?? ''}${one.toDay ?? ''}`}>
              {index > 0 ? ', ' : ''}
              <AppLink to={`/clients/${one.client.id}`}>{one.client.name}</AppLink>
              {more.length > 0 ? ` (${more.join(', ')})` : ''}
            </span>
          );
        })}
      </Text>
    );
  return (
    <>
      {line(w.elsewhere, now)}
      {line(w.elsewhereBefore, before)}
    </>
  );
}

function PersonMenu(props: {
  person: Person;
  role: Role | undefined;
  onDeed: (deed: PersonDeed, role?: Role) => void;
}) {
  const w = useWords(peopleWords);
  const s = useWords(signWords);
  const may = useMay();
  const verify = useWrite<typeof clientsVerifyRole>('clients.verify-role');
  const name = fullNameOf(props.person);
  const { role } = props;
  if (!may('clients.write')) return null;
  const confirm = () =>
    role &&
    verify.mutate(
      { roleId: role.id },
      {
        onSuccess: () => notifications.show({ message: w.verifiedNow }),
        onError: (problem) => notifications.show({ message: problem.message, color: 'red' }),
      },
    );
  return (
    <Group gap={4} wrap="nowrap">
      {role ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCheck size={14} aria-hidden />}
          aria-label={w.verifyHint(name)}
          loading={verify.isPending}
          onClick={confirm}
        >
          {w.verify}
        </Button>
      ) : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={w.moreFor(name)}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => props.onDeed('edit')}>{w.edit}</Menu.Item>
          <Menu.Item onClick={() => props.onDeed('relation')}>{w.setRelation}</Menu.Item>
          <Menu.Item onClick={() => props.onDeed('touch')}>{s.noteTouch}</Menu.Item>
          <Menu.Item onClick={() => props.onDeed('role')}>{w.addRole}</Menu.Item>
          {role ? (
            <Menu.Item color="orange.9" onClick={() => props.onDeed('end', role)}>
              {w.end}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
