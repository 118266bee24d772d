// The texts of letters to clients, one a kind and language, each with what it would look like.
import {
  Alert,
  Button,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { LOCALES, type Locale } from '#kernel/words.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import { faultOf } from '../../rules/client-text.ts';
import { CLIENT_TEXT_KINDS, type ClientText, type ClientTextKind } from '../../shapes/client-text.ts';
import type { listClientTexts, previewClientText, saveClientText } from '../../shapes/contracts/texts.ts';
import { clientLettersWords } from '../../words/client-letters.ts';
import { qualityRefusals } from '../../words/refusals.ts';
import { Preview } from './preview.tsx';

type Shown = OutputOf<typeof listClientTexts>['texts'][number];

export function Texts() {
  const w = useWords(clientLettersWords);
  const { locale: reading } = useLanguage();
  const [kind, setKind] = useState<ClientTextKind>('offer');
  const [locale, setLocale] = useState<Locale>(reading);
  const texts = useRead<typeof listClientTexts>('quality.client-texts', {});
  return (
    <Stack gap="md">
      <Group gap="sm">
        <SegmentedControl
          aria-label={w.kind}
          value={kind}
          onChange={(next) => setKind(CLIENT_TEXT_KINDS.find((one) => one === next) ?? 'offer')}
          data={CLIENT_TEXT_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        />
        <SegmentedControl
          aria-label={w.language}
          value={locale}
          onChange={(next) => setLocale(LOCALES.find((one) => one === next) ?? 'ru')}
          data={LOCALES.map((value) => ({ value, label: w.languages[value] }))}
        />
      </Group>
      <Text className="muted">{w.about[kind]}</Text>
      <Loaded query={texts}>
        {(data) => {
          const text = data.texts.find((one) => one.kind === kind && one.locale === locale);
          return text ? <Editor key={`${kind}${locale}${text.version}`} text={text} /> : null;
        }}
      </Loaded>
    </Stack>
  );
}

function Editor({ text }: { text: Shown }) {
  const { kind, locale } = text;
  const { subject, body } = text;
  const draft = useDraft<ClientText>(`client-text.${kind}.${locale}.${text.version}`, { subject, body });
  const refusals = useWords(qualityRefusals);
  const { values } = draft;
  const fault = faultOf(kind, values);
  const empty = values.subject.trim() === '' || values.body.trim() === '';
  const wrong = fault ? refusals[fault.code]({ name: fault.name }) : null;
  const [shown] = useDebouncedValue(values, 400);
  const clean = shown.subject.trim() !== '' && shown.body.trim() !== '' && !faultOf(kind, shown);
  const preview = useRead<typeof previewClientText>(
    'quality.preview-client-text',
    { kind, locale, ...shown },
    { enabled: clean },
  );
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Fields text={text} draft={draft} wrong={wrong} blocked={empty || fault !== null} />
      <Preview title={text.subject} subject={preview.data?.subject} html={preview.data?.html} />
    </SimpleGrid>
  );
}

function Fields(props: {
  text: Shown;
  draft: ReturnType<typeof useDraft<ClientText>>;
  wrong: string | null;
  blocked: boolean;
}) {
  const { text, draft } = props;
  const w = useWords(clientLettersWords);
  const save = useWrite<typeof saveClientText>('quality.save-client-text');
  const keep = (own: ClientText | null) =>
    save.mutate(
      { kind: text.kind, locale: text.locale, version: text.version, text: own },
      {
        onSuccess: () => {
          draft.clear();
          notifications.show({ message: w.saved });
        },
      },
    );
  const { values, set } = draft;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.blocked) keep(values);
      }}
    >
      <Stack gap="sm">
        <Standing text={text} />
        <TextInput
          label={w.subject}
          maxLength={200}
          value={values.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={w.body}
          autosize
          minRows={12}
          maxRows={24}
          maxLength={8_000}
          value={values.body}
          onChange={(event) => set({ body: event.currentTarget.value })}
        />
        <Places names={text.placeholders} onPut={(name) => set({ body: `${values.body}\n{${name}}` })} />
        {props.wrong ? (
          <Alert color="red" variant="light" role="alert">
            {props.wrong}
          </Alert>
        ) : null}
        {save.error ? <Problem problem={save.error} /> : null}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={props.blocked || !draft.dirty}>
            {w.save}
          </Button>
          {text.version > 0 || draft.dirty ? (
            <Button
              variant="default"
              onClick={() => (text.version > 0 ? keep(null) : draft.clear(text.standard))}
            >
              {w.reset}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function Standing({ text }: { text: Shown }) {
  const w = useWords(clientLettersWords);
  const { locale, timeZone } = useLanguage();
  const day = text.updatedAt ? formatDay(dayAt(text.updatedAt, timeZone), locale) : '';
  return (
    <Text fz="sm" className="muted">
      {text.version > 0 ? w.own(text.updatedBy, day) : w.standard}
    </Text>
  );
}

function Places({ names, onPut }: { names: readonly string[]; onPut: (name: string) => void }) {
  const w = useWords(clientLettersWords);
  return (
    <div>
      <Text fz="sm" fw={500}>
        {w.places}
      </Text>
      <Group gap={6} my={4}>
        {names.map((name) => (
          <Button key={name} size="compact-sm" variant="default" onClick={() => onPut(name)}>
            {`{${name}}`}
          </Button>
        ))}
      </Group>
      <Text fz="xs" className="muted">
        {w.placesHint}
      </Text>
    </div>
  );
}
