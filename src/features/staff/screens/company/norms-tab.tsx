import { SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { readPoint, writePoint } from '#kernel/coordinates.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import type { CompanyNorms } from '../../shapes/settings.ts';
import { settingsWords } from '../../words/settings.ts';
import { SaveBar } from './save-bar.tsx';
import { type CompanyView, useSaveCompany } from './use-save-company.ts';

/** The method's own numbers (M6.2, M9.9), shown where the company has none. */
const METHOD = {
  dedicated: '15',
  parallel: '5',
  acknowledge: '1',
  plan: '2',
  tellClient: '1',
  clientAnswer: '3',
  clientSilence: '5',
  resume: '5',
  linkDays: '14',
  clientReminders: '2',
  clientReminderDays: '3',
  cityKmh: '25',
  roadKmh: '60',
  fixedMinutes: '10',
};
type Field = keyof typeof METHOD;
const TERMS = ['acknowledge', 'plan', 'tellClient', 'clientAnswer', 'clientSilence', 'resume'] as const;
type Term = (typeof TERMS)[number];
const SPEEDS = ['cityKmh', 'roadKmh', 'fixedMinutes'] as const;
type Values = Record<Field | 'office', string>;

function valuesOf(norms: CompanyNorms): Values {
  const shown = (value: number | undefined) => (value === undefined ? '' : String(value));
  const days = (term: Term) => {
    const value = norms.quality?.[term];
    return shown(value && 'workingDays' in value ? value.workingDays : undefined);
  };
  return {
    dedicated: shown(norms.quota?.dedicated),
    parallel: shown(norms.quota?.parallel),
    acknowledge: days('acknowledge'),
    plan: days('plan'),
    tellClient: days('tellClient'),
    clientAnswer: days('clientAnswer'),
    clientSilence: days('clientSilence'),
    resume: days('resume'),
    linkDays: shown(norms.quality?.linkDays),
    clientReminders: shown(norms.quality?.clientReminders),
    clientReminderDays: shown(norms.quality?.clientReminderDays),
    cityKmh: shown(norms.travel?.cityKmh),
    roadKmh: shown(norms.travel?.roadKmh),
    fixedMinutes: shown(norms.travel?.fixedMinutes),
    office: writePoint(norms.travel?.office ?? null),
  };
}

/** Only what was typed becomes a norm of the company; a term kept in hours stays until days are typed. */
function normsOf(values: Values, before: CompanyNorms): CompanyNorms {
  const number = (field: Field) => (values[field] === '' ? undefined : Number(values[field]));
  const quota = present({ dedicated: number('dedicated'), parallel: number('parallel') });
  const terms = TERMS.map((term) => {
    const typed = number(term);
    const kept = before.quality?.[term];
    return [
      term,
      typed === undefined ? (kept && 'hours' in kept ? kept : undefined) : { workingDays: typed },
    ];
  });
  const counts = {
    linkDays: number('linkDays'),
    clientReminders: number('clientReminders'),
    clientReminderDays: number('clientReminderDays'),
  };
  const quality = present({ ...Object.fromEntries(terms), ...counts });
  const {
    cityKmh: _city,
    roadKmh: _road,
    fixedMinutes: _fixed,
    office: _office,
    ...finer
  } = before.travel ?? {};
  const speeds = Object.fromEntries(SPEEDS.map((speed) => [speed, number(speed)]));
  const travel = present({ ...finer, ...speeds, office: readPoint(values.office) ?? undefined });
  return present({ quota, quality, travel }) ?? {};
}

function present<Values extends object>(values: Values): Values | undefined {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Values);
}

export function NormsTab({ company }: { company: CompanyView }) {
  const w = useWords(settingsWords);
  const draft = useDraft('company.norms', valuesOf(company.norms));
  const { values, set } = draft;
  const saving = useSaveCompany(company);
  const pointUnread = values.office.trim() !== '' && !readPoint(values.office);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pointUnread) return;
    saving.save({ norms: normsOf(values, company.norms) }, () => draft.clear(values));
  };
  const field = (name: Field, least: number) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    placeholder: METHOD[name],
    type: 'number',
    min: least,
  });
  const hoursOf = (term: Term) => {
    const kept = company.norms.quality?.[term];
    return kept && 'hours' in kept ? w.inHours(kept.hours) : undefined;
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text className="muted">{w.normsLead}</Text>
        <Title order={2} fz="lg">
          {w.quotaTitle}
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={w.dedicated} {...field('dedicated', 1)} />
          <TextInput label={w.parallel} {...field('parallel', 1)} />
        </SimpleGrid>
        <Title order={2} fz="lg" mt="xs">
          {w.termsTitle}
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
          {TERMS.map((term) => (
            <TextInput key={term} label={w.terms[term]} description={hoursOf(term)} {...field(term, 0)} />
          ))}
          <TextInput label={w.linkDays} {...field('linkDays', 1)} />
          <TextInput
            label={w.clientReminders}
            description={w.clientRemindersHint}
            max={5}
            {...field('clientReminders', 0)}
          />
          <TextInput label={w.clientReminderDays} {...field('clientReminderDays', 1)} />
        </SimpleGrid>
        <Title order={2} fz="lg" mt="xs">
          {w.travelTitle}
        </Title>
        <TextInput
          label={w.office}
          description={w.officeHint}
          value={values.office}
          error={pointUnread ? w.pointUnread : undefined}
          onChange={(event) => set({ office: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }} style={{ alignItems: 'end' }}>
          {SPEEDS.map((speed) => (
            <TextInput
              key={speed}
              label={w.travel[speed]}
              {...field(speed, speed === 'fixedMinutes' ? 0 : 1)}
            />
          ))}
        </SimpleGrid>
        <SaveBar
          problem={saving.problem}
          busy={saving.busy}
          dirty={draft.dirty}
          onDrop={() => draft.clear(valuesOf(company.norms))}
        />
      </Stack>
    </form>
  );
}
