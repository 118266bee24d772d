import { Text } from '@mantine/core';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { changeRows } from '../rules/change-rows.ts';
import { journalWords } from '../words/journal.ts';
import { fieldWords } from '../words/journal-fields.ts';
import { valueWords } from '../words/journal-values.ts';
import { roleWords } from '../words/roles.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Before and after, field by field, in the reader's words. */
export function AuditChange({
  before,
  after,
  names,
}: {
  before: unknown;
  after: unknown;
  names: Record<string, string>;
}) {
  const w = useWords(journalWords);
  const fields: Record<string, string> = useWords(fieldWords);
  const say = useSayValue(names);
  const rows = changeRows(before, after);
  if (rows.length === 0) return <Text className="muted">{w.unchanged}</Text>;
  return (
    <table className="table" style={{ maxWidth: 860 }}>
      <thead>
        <tr>
          <th scope="col">{w.field}</th>
          {before ? <th scope="col">{w.before}</th> : null}
          {after ? <th scope="col">{w.after}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path.join('.')}>
            <td>{row.path.map((key) => fields[key] ?? key).join(' › ')}</td>
            {before ? <td>{say(row.before)}</td> : null}
            {after ? <td>{say(row.after)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useSayValue(names: Record<string, string>): (value: unknown) => string {
  const w = useWords(journalWords);
  const values: Record<string, string> = useWords(valueWords);
  const fields: Record<string, string> = useWords(fieldWords);
  const roles: Record<string, string> = useWords(roleWords).roles;
  const { locale, timeZone } = useLanguage();
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return w.nothing;
    if (typeof value === 'boolean') return value ? w.yes : w.no;
    if (typeof value === 'number') return formatNumber(value, locale);
    if (Array.isArray(value)) return value.length === 0 ? w.nothing : value.map(say).join(', ');
    if (typeof value === 'object') {
      return Object.entries(value)
        .map(([key, inner]) => `${fields[key] ?? key}: ${say(inner)}`)
        .join('; ');
    }
    const text = String(value);
    if (isDay(text)) return formatDay(text, locale);
    if (MOMENT.test(text)) return formatMoment(text, locale, timeZone);
    if (UUID.test(text)) return names[text] ?? `…${text.slice(-6)}`;
    return roles[text] ?? values[text] ?? text;
  };
  return say;
}
