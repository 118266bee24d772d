import { NativeSelect, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { RoleKind } from '../../../shapes/kinds.ts';
import { checkInWords } from '../../../words/check-in.ts';
import { peopleWords } from '../../../words/people.ts';
import { fullNameOf, namedOf, type Person } from '../card-types.ts';
import { dayAt } from '#kernel/day.ts';
import type { Found, Standing } from './found.ts';
import { LeftFields } from './left-fields.tsx';

const STANDINGS: readonly Standing[] = ['here', 'changed', 'left', 'unknown'];
/** No choice of the four: the control then shows none. */
const UNMARKED = '';

/** One known person on the check-in card: where they are, and what is different. */
export function PersonCheck(props: {
  person: Person;
  found: Found;
  today: string;
  heirs: { value: string; label: string }[];
  onChange: (patch: Found) => void;
}) {
  const w = useWords(checkInWords);
  const { person, found, onChange } = props;
  const name = fullNameOf(person);
  const role = person.roles.find((one) => one.toDay === null);
  const { timeZone } = useLanguage();
  const checked = role?.verifiedAt && dayAt(role.verifiedAt, timeZone) === props.today;
  return (
    <section className="sheet" style={{ padding: 12 }} aria-label={name}>
      <Text fw={600}>{name}</Text>
      <Text fz="sm" className="muted">
        {[role?.post || w.noPost, ...person.contacts.slice(0, 2).map((one) => one.raw)].join(' · ')}
      </Text>
      {checked ? (
        <Text fz="sm" style={{ color: 'var(--accent)' }}>
          {w.checkedToday(role.verifiedBy ?? '')}
        </Text>
      ) : null}
      <SegmentedControl
        mt={8}
        fullWidth
        size="sm"
        styles={{ label: { paddingInline: 6 } }}
        aria-label={w.standing(name)}
        value={found.standing ?? UNMARKED}
        data={STANDINGS.map((value) => ({ value, label: w.standings[value](namedOf(person).gender) }))}
        onChange={(value) => onChange({ standing: value as Standing })}
      />
      {found.standing === 'changed' ? <Changed {...props} role={role?.roleKind ?? 'unknown'} /> : null}
      {found.standing === 'left' ? <LeftFields {...props} firstDay={firstDayOf(person)} /> : null}
    </section>
  );
}

type Part = Parameters<typeof PersonCheck>[0];

function Changed({ found, onChange, role }: Part & { role: RoleKind }) {
  const w = useWords(checkInWords);
  const p = useWords(peopleWords);
  const text = (name: 'post' | 'phone' | 'email') => ({
    value: found[name] ?? '',
    maxLength: 500,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <Stack gap={8} mt={10}>
      <Text fz="sm" className="muted">
        {w.change}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} verticalSpacing={8}>
        <TextInput label={w.post} {...text('post')} />
        <NativeSelect
          label={w.roleKind}
          data={Object.entries(p.roleKinds).map(([value, label]) => ({ value, label }))}
          value={found.roleKind ?? role}
          onChange={(event) => onChange({ roleKind: event.currentTarget.value as RoleKind })}
        />
        <TextInput label={w.phone} inputMode="tel" {...text('phone')} />
        <TextInput label={w.email} inputMode="email" {...text('email')} />
      </SimpleGrid>
    </Stack>
  );
}

/** Nobody left before they came. */
function firstDayOf(person: Person): string | undefined {
  return person.roles.find((role) => role.toDay === null)?.fromDay ?? undefined;
}
