// The box in which clients' answers arrive, beside the server that sends letters.
import { Checkbox, NativeSelect, PasswordInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { settingsWords } from '../../words/settings.ts';
import type { CompanyView } from './use-save-company.ts';

const SECURITY = ['implicit', 'starttls', 'none'] as const;
type Security = (typeof SECURITY)[number];

export interface BoxValues {
  useImap: boolean;
  boxHost: string;
  boxPort: string;
  boxSecurity: Security;
  boxUser: string;
  boxFolder: string;
}

export function boxValues(imap: CompanyView['imap']): BoxValues {
  return {
    useImap: imap !== null,
    boxHost: imap?.host ?? '',
    boxPort: String(imap?.port ?? 993),
    boxSecurity: imap?.security ?? 'implicit',
    boxUser: imap?.user ?? '',
    boxFolder: imap?.folder ?? 'INBOX',
  };
}

/** As the settings are saved; without a password the kept one stays. */
export function boxOf(values: BoxValues, password: string) {
  return {
    host: values.boxHost,
    port: Number(values.boxPort),
    security: values.boxSecurity,
    user: values.boxUser,
    folder: values.boxFolder.trim() || 'INBOX',
    ...(password ? { password } : {}),
  };
}

export function AnswersBox(props: {
  company: CompanyView;
  values: BoxValues;
  set: (patch: Partial<BoxValues>) => void;
  password: string;
  onPassword: (password: string) => void;
}) {
  const { values, set } = props;
  const w = useWords(settingsWords);
  const field = (name: 'boxHost' | 'boxPort' | 'boxUser' | 'boxFolder') => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    withAsterisk: false,
  });
  return (
    <>
      <Checkbox
        label={w.useImap}
        checked={values.useImap}
        onChange={(event) => set({ useImap: event.currentTarget.checked })}
      />
      {values.useImap ? (
        <>
          <Text className="muted">{w.imapLead}</Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={w.host} {...field('boxHost')} required />
            <TextInput label={w.port} {...field('boxPort')} type="number" min={1} max={65_535} required />
            <NativeSelect
              label={w.security}
              value={values.boxSecurity}
              onChange={(event) =>
                set({ boxSecurity: SECURITY.find((one) => one === event.currentTarget.value) ?? 'implicit' })
              }
              data={SECURITY.map((value) => ({ value, label: w.boxSecurities[value] }))}
            />
            <TextInput label={w.folder} {...field('boxFolder')} />
            <TextInput label={w.user} {...field('boxUser')} autoComplete="off" required />
            <PasswordInput
              label={w.password}
              description={props.company.imap?.hasPassword ? w.passwordKept : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={props.password}
              onChange={(event) => props.onPassword(event.currentTarget.value)}
              autoComplete="new-password"
            />
          </SimpleGrid>
        </>
      ) : null}
    </>
  );
}
