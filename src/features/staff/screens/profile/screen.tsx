import { Divider, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ChangePassword } from '#features/access/screens/change-password.tsx';
import { OwnSessions } from '#features/access/screens/own-sessions.tsx';
import { TwoFactor } from '#features/access/screens/two-factor.tsx';
import { roleWords } from '#features/access/words/roles.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import type { Locale } from '#kernel/words.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import type { setLocale as setLocaleContract } from '../../shapes/contracts/employees.ts';
import { settingsWords } from '../../words/settings.ts';
import { AbsencesTab } from '../people/absences-tab.tsx';

/** One's own language, security and absences. */
export function Screen() {
  const w = useWords(settingsWords);
  const { roles } = useWords(roleWords);
  const me = useMe();
  return (
    <Page title={w.profileTitle} lead={w.profileLead} width={760}>
      <Text>
        <Text span fw={600}>
          {me.name}
        </Text>
        <Text span className="muted">
          {' · '}
          {me.roles.map((role) => roles[role as Role]).join(', ')}
        </Text>
      </Text>
      <LanguageChoice />
      <Divider />
      <ChangePassword />
      <Divider />
      <TwoFactor />
      <Divider />
      <OwnSessions />
      <Divider />
      {me.employeeId ? (
        <Stack gap="sm" component="section" aria-labelledby="absences">
          <Title order={2} fz="lg" id="absences">
            {w.absencesTitle}
          </Title>
          <AbsencesTab employeeId={me.employeeId} />
        </Stack>
      ) : null}
    </Page>
  );
}

function LanguageChoice() {
  const w = useWords(settingsWords);
  const { locale, setLocale } = useLanguage();
  const save = useWrite<typeof setLocaleContract>('staff.set-locale');
  const choose = (next: Locale) => {
    setLocale(next);
    save.mutate(
      { locale: next },
      { onError: (problem) => notifications.show({ message: problem.message, color: 'red' }) },
    );
  };
  return (
    <Stack gap="xs" component="section" aria-labelledby="language">
      <Title order={2} fz="lg" id="language">
        {w.languageTitle}
      </Title>
      <Text className="muted">{w.languageLead}</Text>
      <SegmentedControl
        aria-labelledby="language"
        value={locale}
        onChange={(next) => choose(next as Locale)}
        data={[
          { value: 'ru', label: w.languages.ru },
          { value: 'en', label: w.languages.en },
        ]}
        maw={260}
      />
    </Stack>
  );
}
