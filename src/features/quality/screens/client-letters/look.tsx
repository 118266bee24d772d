// Colour, logo and signature: the administrator's; everybody else who writes texts sees how they look.
import {
  Button,
  FileButton,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { readBase64 } from '#features/questionnaires/screens/paper/shrink-photo.ts';
import { contrastWithWhite, isReadableUnderWhite } from '#features/staff/rules/contrast.ts';
import { SaveBar } from '#features/staff/screens/company/save-bar.tsx';
import { type CompanyView, useSaveCompany } from '#features/staff/screens/company/use-save-company.ts';
import type { getCompany, getLogo, saveLogo } from '#features/staff/shapes/contracts/company.ts';
import { DEFAULT_ACCENT, LETTERS_SIGNED, LOGO_PATH } from '#features/staff/shapes/look.ts';
import { staffRefusals } from '#features/staff/words/refusals.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { listClientTexts, previewClientPage, previewClientText } from '../../shapes/contracts/texts.ts';
import { clientLettersWords } from '../../words/client-letters.ts';
import { Preview } from './preview.tsx';

const MOST = 3_000_000;
const COLOUR = /^#[0-9a-f]{6}$/;

export function Look() {
  const w = useWords(clientLettersWords);
  const mayChange = useMay()('company.manage');
  const company = useRead<typeof getCompany>('staff.company', {}, { enabled: mayChange });
  if (!mayChange) {
    return (
      <Stack gap="sm">
        <Text className="muted">{w.onlyAdministrator}</Text>
        <Previews accent={undefined} />
      </Stack>
    );
  }
  return <Loaded query={company}>{(data) => <LookForm company={data} />}</Loaded>;
}

/** The page and the letter in a colour that is tried, or in the company's own. */
function Previews({ accent }: { accent: string | undefined }) {
  const w = useWords(clientLettersWords);
  const { locale } = useLanguage();
  const look = accent ? { locale, accent } : { locale };
  const page = useRead<typeof previewClientPage>('quality.preview-client-page', look);
  const texts = useRead<typeof listClientTexts>('quality.client-texts', {});
  const offer = texts.data?.texts.find((text) => text.kind === 'offer' && text.locale === locale);
  const letter = useRead<typeof previewClientText>(
    'quality.preview-client-text',
    { kind: 'offer', subject: offer?.subject ?? '', body: offer?.body ?? '', ...look },
    { enabled: offer !== undefined },
  );
  return (
    <Stack gap="md">
      <Preview title={w.previewPage} html={page.data?.html} />
      <Preview title={w.previewLetter} subject={letter.data?.subject} html={letter.data?.html} />
    </Stack>
  );
}

function LookForm({ company }: { company: CompanyView }) {
  const w = useWords(clientLettersWords);
  const refusals = useWords(staffRefusals);
  const initial = { accent: company.accent ?? DEFAULT_ACCENT, signed: company.lettersSigned };
  const draft = useDraft('company.look', initial);
  const saving = useSaveCompany(company);
  const { values, set } = draft;
  const written = COLOUR.test(values.accent);
  const contrast = written ? contrastWithWhite(values.accent).toFixed(1) : '';
  const wrong = !written
    ? w.accentUnread
    : isReadableUnderWhite(values.accent)
      ? undefined
      : refusals.accent_too_light({ contrast });
  const [shown] = useDebouncedValue(wrong ? undefined : values.accent, 300);
  const accent = values.accent === DEFAULT_ACCENT ? null : values.accent;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) saving.save({ accent, lettersSigned: values.signed }, () => draft.clear(values));
        }}
      >
        <Stack gap="md">
          <TextInput
            label={w.accent}
            description={w.accentHint}
            error={wrong}
            maw={300}
            maxLength={7}
            value={values.accent}
            onChange={(event) => set({ accent: event.currentTarget.value.trim().toLowerCase() })}
            // The browser's own picker: one of the kit would weigh on every page.
            leftSection={
              <input
                type="color"
                aria-label={w.accent}
                value={written ? values.accent : DEFAULT_ACCENT}
                onChange={(event) => set({ accent: event.currentTarget.value })}
                style={{
                  width: 26,
                  height: 26,
                  padding: 0,
                  border: 0,
                  background: 'none',
                  cursor: 'pointer',
                }}
              />
            }
          />
          <div>
            <Text fz="sm" fw={500} mb={4}>
              {w.signed}
            </Text>
            <SegmentedControl
              aria-label={w.signed}
              value={values.signed}
              onChange={(next) => set({ signed: LETTERS_SIGNED.find((one) => one === next) ?? 'company' })}
              data={LETTERS_SIGNED.map((value) => ({ value, label: w.signs[value] }))}
            />
            <Text fz="xs" className="muted" mt={4}>
              {w.signedHint}
            </Text>
          </div>
          <SaveBar
            problem={saving.problem}
            busy={saving.busy}
            dirty={draft.dirty}
            onDrop={() => draft.clear(initial)}
          />
          <Logo />
        </Stack>
      </form>
      <Previews accent={shown} />
    </SimpleGrid>
  );
}

function Logo() {
  const w = useWords(clientLettersWords);
  const [problem, setProblem] = useState<Error | null>(null);
  const kept = useRead<typeof getLogo>('staff.logo', {});
  const save = useWrite<typeof saveLogo>('staff.save-logo');
  const logo = kept.data?.logo;
  const take = async (file: File | null) => {
    if (!file) return;
    if (file.size > MOST) return setProblem(new Error(w.logoTooLarge));
    setProblem(null);
    save.mutate({ content: await readBase64(file) });
  };
  const trouble = problem ?? save.error;
  return (
    <div>
      <Text fz="sm" fw={500}>
        {w.logo}
      </Text>
      <Text fz="xs" className="muted" mb={6}>
        {w.logoHint}
      </Text>
      {logo ? (
        <div
          style={{ padding: 8, marginBottom: 8, background: '#fff', borderRadius: 8, width: 'fit-content' }}
        >
          <img
            src={`${LOGO_PATH}?v=${logo.etag.slice(0, 12)}`}
            width={logo.width}
            height={logo.height}
            alt={w.logo}
            style={{ display: 'block', maxWidth: '100%', height: 'auto' }}
          />
        </div>
      ) : null}
      <Group gap="sm">
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void take(file)}>
          {(button) => (
            <Button {...button} variant="default" loading={save.isPending}>
              {w.logoChoose}
            </Button>
          )}
        </FileButton>
        {logo ? (
          <Button variant="subtle" onClick={() => save.mutate({ content: null })}>
            {w.logoRemove}
          </Button>
        ) : null}
      </Group>
      {trouble ? <Problem problem={trouble} /> : null}
    </div>
  );
}
