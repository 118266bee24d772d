import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage } from '#ui/i18n.tsx';

/** Zones of Russia first, from west to east; the rest of the world after them. */
const RUSSIA = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

export function TimeZoneSelect(props: {
  label: string;
  value: string;
  /** Wording of "no zone of its own"; that choice is offered only when this is given. */
  none?: string;
  onChange: (zone: string) => void;
}) {
  const { locale } = useLanguage();
  const data = useMemo(() => {
    const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !RUSSIA.includes(zone));
    const all = [...RUSSIA, ...rest];
    if (props.value && !all.includes(props.value)) all.unshift(props.value);
    const zones = all.map((zone) => ({ value: zone, label: describeZone(zone, locale) }));
    return props.none === undefined ? zones : [{ value: '', label: props.none }, ...zones];
  }, [locale, props.value, props.none]);
  return (
    <NativeSelect
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={data}
    />
  );
}

function describeZone(zone: string, locale: string): string {
  const part = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
      .formatToParts(new Date())
      .find((one) => one.type === 'timeZoneName')?.value ?? '';
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `${part('shortOffset')} · ${RUSSIA.includes(zone) ? part('longGeneric') : city}`;
}
