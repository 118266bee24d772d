import { Alert, Button, Checkbox, NativeSelect, PasswordInput, SimpleGrid } from '@mantine/core';
import { Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { call } from '#ui/client.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { PASSWORD_MIN, TRADES, type Trade } from '../../shapes/kinds.ts';
import type { setUp } from '../../shapes/contracts/set-up.ts';
import { firstVisitWords } from '../../words/first-visit.ts';
import { invitationWords } from '../../words/invitation.ts';
import { enter } from '../sign-in/enter.ts';
import { TimeZoneSelect } from '../time-zone-select.tsx';

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const EMPTY = {
  companyName: '',
  shortName: '',
  // A machine that says UTC has not been told where it stands.
  timeZone: !browserZone || browserZone === 'UTC' ? 'Europe/Moscow' : browserZone,
  trade: 'connectivity' as Trade,
  lastName: '',
  firstName: '',
  email: '',
  leadsProgramme: false,
};

/** The company and its administrator. What is typed survives a reload; the password is kept nowhere. */
export function CompanyStep({ onDone }: { onDone: () => void }) {
  const w = useWords(firstVisitWords);
  const i = useWords(invitationWords);
  const { locale, setTimeZone } = useLanguage();
  const { values, set, clear } = useDraft('first-visit', EMPTY);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const made = await call<typeof setUp>('staff.set-up', {
        ...values,
        email: values.email.trim(),
        password,
        locale,
      });
      await enter(made.email, password);
      clear(EMPTY);
      setTimeZone(values.timeZone);
      onDone();
    } catch (thrown) {
      setProblem((thrown as Error).message);
      setBusy(false);
    }
  };
  const field = (name: 'companyName' | 'shortName' | 'lastName' | 'firstName' | 'email') => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    required: true,
    withAsterisk: false,
  });

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={2} fz="xl">
          {w.companyTitle}
        </Title>
        <TextInput
          label={w.companyName}
          description={w.companyNameHint}
          {...field('companyName')}
          maxLength={200}
        />
        <TextInput label={w.shortName} description={w.shortNameHint} {...field('shortName')} maxLength={60} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
          <NativeSelect
            label={w.trade}
            description={w.tradeHint}
            value={values.trade}
            onChange={(event) => set({ trade: event.currentTarget.value as Trade })}
            data={TRADES.map((trade) => ({ value: trade, label: w.trades[trade] }))}
          />
          <TimeZoneSelect
            label={w.timeZone}
            value={values.timeZone}
            onChange={(timeZone) => set({ timeZone })}
          />
        </SimpleGrid>
        <Title order={2} fz="xl" mt="xs">
          {w.you}
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={w.lastName} {...field('lastName')} autoComplete="family-name" />
          <TextInput label={w.firstName} {...field('firstName')} autoComplete="given-name" />
        </SimpleGrid>
        <TextInput label={w.email} type="email" {...field('email')} autoComplete="username" />
        <PasswordInput
          label={w.password}
          description={i.hint}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          minLength={PASSWORD_MIN}
          autoComplete="new-password"
          required
          withAsterisk={false}
        />
        <Checkbox
          label={w.leads}
          description={w.leadsHint}
          checked={values.leadsProgramme}
          onChange={(event) => set({ leadsProgramme: event.currentTarget.checked })}
        />
        {problem ? (
          <Alert color="red" variant="light" role="alert">
            {problem}
          </Alert>
        ) : null}
        <Button type="submit" loading={busy} size="md">
          {w.create}
        </Button>
        <Text fz="sm" className="muted">
          {w.demo}
        </Text>
      </Stack>
    </form>
  );
}
