import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { invitationWords } from '../../words/invitation.ts';

/** A fresh link to copy; the server keeps only its hash, so it is shown this once. */
export function InviteLink({ link, expiresAt }: { link: string; expiresAt: string }) {
  const w = useWords(invitationWords);
  const { locale, timeZone } = useLanguage();
  return (
    <Stack gap="xs" p="sm" className="sheet" role="status">
      <Text fw={600}>{w.linkTitle}</Text>
      <Text fz="sm">{w.linkLead(formatMoment(expiresAt, locale, timeZone))}</Text>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={w.link}
          value={link}
          readOnly
          style={{ flex: 1 }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? w.copied : w.copy}</Button>}
        </CopyButton>
      </Group>
    </Stack>
  );
}
