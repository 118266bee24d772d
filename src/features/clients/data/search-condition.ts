import { type RawBuilder, sql } from 'kysely';
import { readSearch } from '../rules/search-text.ts';

const SHORT_WORD = 3;

/** One way to understand the search box; `switched` names the words when the keyboard layout was corrected. */
export interface SearchAttempt {
  as: RawBuilder<boolean>;
  switched: string | null;
}

/**
 * Conditions on `client` for what stands in the search box, to be tried in turn until one finds something;
 * undefined when the box is empty.
 */
export function searchAttempts(typed: string | undefined): SearchAttempt[] | undefined {
  const query = readSearch(typed ?? '');
  if (query.words.length === 0) return undefined;
  const words = everyWord(query.words);
  const attempts: SearchAttempt[] = [];
  const { digits } = query;
  // A whole ИНН has an index of its own.
  if (digits.length === 10 || digits.length === 12) {
    attempts.push({ as: sql<boolean>`client.inn = ${digits}`, switched: null });
  }
  attempts.push({ as: digits ? sql<boolean>`(${anyDigits(digits)} or ${words})` : words, switched: null });
  if (query.switched.length > 0) {
    attempts.push({ as: everyWord(query.switched), switched: query.switched.join(' ') });
  }
  return attempts;
}

function everyWord(words: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(
    words.map((word) => hasWord('client.search_text', word)),
    sql` and `,
  )})`;
}

/**
 * One word in a folded line of text with a blank before its first word and an index of three-letter pieces.
 *
 * A word matches inside any word of the line, or as another form of the same Russian word: by its stem, where a
 * word of the line begins so. Of one or two letters only beginnings of words count: an index of three-letter
 * pieces cannot find such scraps inside.
 */
export function hasWord(column: string, word: string): RawBuilder<boolean> {
  const line = sql.ref(column);
  if (word.length < SHORT_WORD) return sql<boolean>`${line} like ${`% ${word}%`}`;
  const inside = `%${word}%`;
  if (!/^[а-я]+$/u.test(word)) return sql<boolean>`${line} like ${inside}`;
  // A stop word has no stem. The stem stands in both ways of matching, so the index is asked once, for the stem,
  // and what it finds is judged row by row.
  const stem = sql`coalesce((ts_lexize('russian_stem', ${word}))[1], ${word})`;
  const blank = sql`case when length(${stem}) < ${SHORT_WORD} then ' ' else '' end`;
  return sql<boolean>`(${line} like '%' || ${blank} || ${stem} || '%'
    and (${line} || '') like any (array[${inside}, '% ' || ${stem} || '%']))`;
}

/** Digits of a phone begun with 8, +7 or nothing, or of a registry number. */
function anyDigits(digits: string): RawBuilder<boolean> {
  const spellings = /^[78]/.test(digits) && digits.length > 4 ? [digits, digits.slice(1)] : [digits];
  return sql<boolean>`(${sql.join(
    spellings.map((part) => sql`client.search_text like ${`%${part}%`}`),
    sql` or `,
  )})`;
}
