// Service levels that ready questionnaires take their bounds from, as people write them in a contract's card.
import { defineWords, type Locale } from '#kernel/words.ts';

const levelNames = defineWords({
  ru: {
    throughput_mbps: 'скорость, Мбит/с',
    response_hours: 'ответ на обращение, ч',
    delivery_days: 'срок поставки, дней',
  } as Record<string, string>,
  en: {
    throughput_mbps: 'throughput, Mbit/s',
    response_hours: 'answer to a request, h',
    delivery_days: 'delivery time, days',
  } as Record<string, string>,
});

/** What people call the level kept under `key`; a name of the company's own stays as it was written. */
export function nameLevel(key: string, locale: Locale): string {
  return levelNames[locale][key] ?? key;
}

/** The key behind a name in either language, letter case aside; a name nobody knows is its own key. */
export function levelKeyOf(name: string): string {
  const wanted = name.toLowerCase();
  const known = [...Object.entries(levelNames.ru), ...Object.entries(levelNames.en)].find(
    ([, named]) => named.toLowerCase() === wanted,
  );
  return known?.[0] ?? name;
}
