import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Locale } from '#kernel/words.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { TRADES, type Trade } from '../../shapes/kinds.ts';
import { firstVisitWords } from '../../words/first-visit.ts';
import { settingsWords } from '../../words/settings.ts';
import { TimeZoneSelect } from '../time-zone-select.tsx';
import { SaveBar } from './save-bar.tsx';
import { type CompanyView, useSaveCompany } from './use-save-company.ts';

function valuesOf(company: CompanyView) {
  const { name, shortName, phone, timeZone, trade, locale, baseUrl } = company;
  return { name, shortName, phone: phone ?? '', timeZone, trade, locale, baseUrl: baseUrl ?? '' };
}

/** Names, place in time, trade, language, and the address people open. */
export function MainTab({ company }: { company: CompanyView }) {
  const w = useWords(settingsWords);
  const { trades, languages } = useWords(firstVisitWords);
  const draft = useDraft('company.main', valuesOf(company));
  const { values, set } = draft;
  const saving = useSaveCompany(company);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const baseUrl = values.baseUrl.trim() || null;
    const phone = values.phone.trim() || null;
    saving.save({ ...values, phone, baseUrl }, () => draft.clear(values));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={w.name}
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            required
            withAsterisk={false}
          />
          <TextInput
            label={w.shortName}
            value={values.shortName}
            onChange={(event) => set({ shortName: event.currentTarget.value })}
            maxLength={60}
            required
            withAsterisk={false}
          />
          <NativeSelect
            label={w.trade}
            value={values.trade}
            onChange={(event) => set({ trade: event.currentTarget.value as Trade })}
            data={TRADES.map((trade) => ({ value: trade, label: trades[trade] }))}
          />
          <TimeZoneSelect
            label={w.timeZone}
            value={values.timeZone}
            onChange={(timeZone) => set({ timeZone })}
          />
          <TextInput
            label={w.phone}
            description={w.phoneHint}
            value={values.phone}
            onChange={(event) => set({ phone: event.currentTarget.value })}
            type="tel"
          />
          <NativeSelect
            label={w.locale}
            description={'\u00a0'}
            value={values.locale}
            onChange={(event) => set({ locale: event.currentTarget.value as Locale })}
            data={[
              { value: 'ru', label: languages.ru },
              { value: 'en', label: languages.en },
            ]}
          />
        </SimpleGrid>
        <TextInput
          label={w.baseUrl}
          description={w.baseUrlHint}
          value={values.baseUrl}
          onChange={(event) => set({ baseUrl: event.currentTarget.value })}
          type="url"
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
