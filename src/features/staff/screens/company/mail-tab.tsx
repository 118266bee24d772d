import { Checkbox, NativeSelect, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { settingsWords } from '../../words/settings.ts';
import { AnswersBox, boxOf, boxValues } from './answers-box.tsx';
import { SaveBar } from './save-bar.tsx';
import { type CompanyView, useSaveCompany } from './use-save-company.ts';

const SECURITY = ['implicit', 'starttls', 'none'] as const;
type Security = (typeof SECURITY)[number];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

function valuesOf({ smtp, imap, dailyMailHour }: CompanyView) {
  return {
    ...boxValues(imap),
    dailyMailHour,
    useSmtp: smtp !== null,
    host: smtp?.host ?? '',
    port: String(smtp?.port ?? 465),
    security: (smtp?.security ?? 'implicit') as Security,
    user: smtp?.user ?? '',
    from: smtp?.from ?? '',
  };
}

/** The hour of the daily letter and the mail server. The password is typed, never shown. */
export function MailTab({ company }: { company: CompanyView }) {
  const w = useWords(settingsWords);
  const draft = useDraft('company.mail', valuesOf(company));
  const { values, set } = draft;
  const [password, setPassword] = useState('');
  const [boxPassword, setBoxPassword] = useState('');
  const saving = useSaveCompany(company);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { host, security, from } = values;
    const smtp = {
      host,
      port: Number(values.port),
      security,
      from,
      user: values.user.trim() || null,
      ...(password ? { password } : {}),
    };
    const imap = values.useImap ? boxOf(values, boxPassword) : null;
    const patch = { dailyMailHour: values.dailyMailHour, smtp: values.useSmtp ? smtp : null, imap };
    saving.save(patch, () => {
      draft.clear(values);
      setPassword('');
      setBoxPassword('');
    });
  };
  const field = (name: 'host' | 'port' | 'user' | 'from') => ({
    label: w[name],
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    withAsterisk: false,
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <NativeSelect
          label={w.mailHour}
          value={String(values.dailyMailHour)}
          onChange={(event) => set({ dailyMailHour: Number(event.currentTarget.value) })}
          data={HOURS}
          maw={260}
        />
        <Text className="muted">{w.mailLead}</Text>
        <Checkbox
          label={w.useSmtp}
          checked={values.useSmtp}
          onChange={(event) => set({ useSmtp: event.currentTarget.checked })}
        />
        {values.useSmtp ? (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput {...field('host')} required />
            <TextInput {...field('port')} type="number" min={1} max={65_535} required />
            <NativeSelect
              label={w.security}
              value={values.security}
              onChange={(event) => set({ security: event.currentTarget.value as Security })}
              data={SECURITY.map((value) => ({ value, label: w.securities[value] }))}
            />
            <TextInput {...field('from')} type="email" required />
            <TextInput {...field('user')} autoComplete="off" />
            <PasswordInput
              label={w.password}
              description={company.smtp?.hasPassword ? w.passwordKept : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="new-password"
            />
          </SimpleGrid>
        ) : null}
        <AnswersBox
          company={company}
          values={values}
          set={set}
          password={boxPassword}
          onPassword={setBoxPassword}
        />
        <SaveBar
          problem={saving.problem}
          busy={saving.busy}
          dirty={draft.dirty}
          onDrop={() => draft.clear(valuesOf(company))}
        />
      </Stack>
    </form>
  );
}
