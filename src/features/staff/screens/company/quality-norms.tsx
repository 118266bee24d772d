// Terms of a recovery: how long each side may stay silent, how soon the client must feel it mended, and who hears
// when they do not (M9.9). The method's own number stands as a hint where the company has none.
import { Input, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import type { CompanyNorms } from '../../shapes/settings.ts';
import { settingsWords } from '../../words/settings.ts';

const TERMS = [
  'acknowledge',
  'plan',
  'tellClient',
  'clientAnswer',
  'clientSilence',
  'resume',
  'hearClient',
  'judge',
  'removeCause',
] as const;
const LADDER = ['remindBefore', 'leaderAfter', 'directorAfter'] as const;
const CLIENT = ['linkDays', 'clientReminders', 'clientReminderDays'] as const;
const HOURS = ['hoursFrom', 'hoursTo'] as const;
const SEVERITIES = ['critical', 'major', 'minor'] as const;
const SEGMENTS = ['a', 'b', 'c'] as const;

const METHOD = {
  acknowledge: '1',
  plan: '2',
  tellClient: '1',
  clientAnswer: '3',
  clientSilence: '5',
  resume: '5',
  hearClient: '3',
  judge: '3',
  removeCause: '20',
  remindBefore: '1',
  leaderAfter: '1',
  directorAfter: '3',
  linkDays: '14',
  clientReminders: '2',
  clientReminderDays: '3',
  hoursFrom: '9',
  hoursTo: '18',
  'restore.critical.a': '1',
  'restore.critical.b': '1',
  'restore.critical.c': '2',
  'restore.major.a': '3',
  'restore.major.b': '5',
  'restore.major.c': '5',
  'restore.minor.a': '10',
  'restore.minor.b': '10',
  'restore.minor.c': '15',
} as const;

type Field = keyof typeof METHOD;
type Norms = NonNullable<CompanyNorms['quality']>;
type Term = { workingDays: number } | { hours: number };
/** As typed; empty follows the method. */
export type QualityValues = Record<Field, string>;

const cell = (severity: (typeof SEVERITIES)[number], segment: (typeof SEGMENTS)[number]) =>
  `restore.${severity}.${segment}` as const;

/** The term the company keeps under a field, where it is one. */
function keptTerm(norms: Norms | undefined, field: Field): Term | undefined {
  const [name, severity, segment] = field.split('.') as [string, 'critical' | undefined, 'a' | undefined];
  if (severity && segment) return norms?.restore?.[severity]?.[segment];
  const value = norms?.[name as 'plan'];
  return typeof value === 'object' ? value : undefined;
}

export function qualityValues(norms: Norms | undefined): QualityValues {
  const shown = (field: Field) => {
    const term = keptTerm(norms, field);
    if (term) return 'workingDays' in term ? String(term.workingDays) : '';
    const value = norms?.[field as 'linkDays'];
    return typeof value === 'number' ? String(value) : '';
  };
  return Object.fromEntries(
    (Object.keys(METHOD) as Field[]).map((field) => [field, shown(field)]),
  ) as QualityValues;
}

/** Only what was typed becomes a norm of the company; a term kept in hours stays until days are typed. */
export function qualityOf(values: QualityValues, before: Norms | undefined): Norms | undefined {
  const days = (field: Field): Term | undefined => {
    const kept = keptTerm(before, field);
    if (values[field] === '') return kept && 'hours' in kept ? kept : undefined;
    return { workingDays: Number(values[field]) };
  };
  const count = (field: Field) => (values[field] === '' ? undefined : Number(values[field]));
  const terms = Object.fromEntries(TERMS.map((term) => [term, days(term)]));
  const counts = Object.fromEntries([...LADDER, ...CLIENT, ...HOURS].map((field) => [field, count(field)]));
  const rows = SEVERITIES.map((severity) => [
    severity,
    clean(Object.fromEntries(SEGMENTS.map((segment) => [segment, days(cell(severity, segment))]))),
  ]);
  const restore = clean(Object.fromEntries(rows));
  return clean({ ...terms, ...counts, restore }) as Norms | undefined;
}

function clean(values: Record<string, unknown>): Record<string, unknown> | undefined {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

export function QualityNorms(props: {
  values: QualityValues;
  kept: Norms | undefined;
  onChange: (patch: Partial<QualityValues>) => void;
}) {
  const w = useWords(settingsWords);
  const field = (name: Field, least: number) => {
    const kept = keptTerm(props.kept, name);
    return {
      value: props.values[name],
      onChange: (event: { currentTarget: { value: string } }) =>
        props.onChange({ [name]: event.currentTarget.value }),
      placeholder: METHOD[name],
      type: 'number',
      min: least,
      ...(kept && 'hours' in kept ? { description: w.inHours(kept.hours) } : {}),
    };
  };
  return (
    <>
      <Head>{w.termsTitle}</Head>
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
        {TERMS.map((term) => (
          <TextInput key={term} label={w.terms[term]} {...field(term, 0)} />
        ))}
      </SimpleGrid>
      <Head>{w.restoreTitle}</Head>
      <Text fz="sm" className="muted">
        {w.restoreLead}
      </Text>
      {SEVERITIES.map((severity) => (
        <Input.Wrapper key={severity} label={w.severities[severity]} labelElement="div">
          <SimpleGrid cols={3}>
            {SEGMENTS.map((segment) => (
              <TextInput
                key={segment}
                aria-label={`${w.severities[severity]}, ${w.segments[segment]}`}
                description={w.segments[segment]}
                {...field(cell(severity, segment), 0)}
              />
            ))}
          </SimpleGrid>
        </Input.Wrapper>
      ))}
      <Head>{w.ladderTitle}</Head>
      <SimpleGrid cols={{ base: 1, xs: 3 }} style={{ alignItems: 'end' }}>
        {LADDER.map((name) => (
          <TextInput key={name} label={w.ladder[name]} {...field(name, 0)} />
        ))}
      </SimpleGrid>
      <Head>{w.clientTitle}</Head>
      <SimpleGrid cols={{ base: 1, xs: 3 }} style={{ alignItems: 'end' }}>
        {CLIENT.map((name) => (
          <TextInput key={name} label={w.client[name]} {...field(name, name === 'clientReminders' ? 0 : 1)} />
        ))}
      </SimpleGrid>
      <Head>{w.hoursTitle}</Head>
      <Text fz="sm" className="muted">
        {w.hoursLead}
      </Text>
      <SimpleGrid cols={{ base: 2, xs: 3 }}>
        {HOURS.map((name) => (
          <TextInput key={name} label={w.hours[name]} {...field(name, name === 'hoursTo' ? 1 : 0)} />
        ))}
      </SimpleGrid>
    </>
  );
}

function Head({ children }: { children: string }) {
  return (
    <Title order={2} fz="lg" mt="xs">
      {children}
    </Title>
  );
}
