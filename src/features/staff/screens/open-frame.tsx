import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '#ui/i18n.tsx';

/** The frame of screens one sees before signing in: the ring, one sheet of paper, the other language. */
export function OpenFrame(props: { title: string; width?: number; children: ReactNode }) {
  const { locale, setLocale } = useLanguage();
  useEffect(() => {
    document.title = `${props.title} · ${locale === 'ru' ? 'Рядом' : 'Ryadom'}`;
  }, [props.title, locale]);
  return (
    <Stack mih="100vh" align="center" px="sm" py={{ base: 'md', sm: 48 }} gap="lg">
      <Group component="header" justify="space-between" w="100%" maw={props.width ?? 440} wrap="nowrap">
        <Group gap={10} wrap="nowrap">
          <img src="/ring.svg" width={34} height={34} alt="" />
          <Text fw={700} fz={24}>
            {locale === 'ru' ? 'Рядом' : 'Ryadom'}
          </Text>
        </Group>
        <Button
          variant="subtle"
          size="compact-sm"
          lang={locale === 'ru' ? 'en' : 'ru'}
          onClick={() => setLocale(locale === 'ru' ? 'en' : 'ru')}
        >
          {locale === 'ru' ? 'English' : 'Русский'}
        </Button>
      </Group>
      <Paper component="main" w="100%" maw={props.width ?? 440} p={{ base: 'md', sm: 'xl' }}>
        {props.children}
      </Paper>
    </Stack>
  );
}
