// Texts of letters to clients, which a company may write in its own words (M9.7).
import type { Locale } from '#kernel/words.ts';

/** The question with the link; the question once more; and what the works wait for from the client. */
export const CLIENT_TEXT_KINDS = ['offer', 'reminder', 'waiting'] as const;
export type ClientTextKind = (typeof CLIENT_TEXT_KINDS)[number];

export interface ClientText {
  subject: string;
  body: string;
}

/** What stands in braces in a text, by its name in each language. */
export const PLACEHOLDERS = {
  greeting: { ru: 'обращение', en: 'greeting' },
  company: { ru: 'компания', en: 'company' },
  curator: { ru: 'куратор', en: 'curator' },
  post: { ru: 'должность', en: 'post' },
  meeting: { ru: 'встреча', en: 'meeting' },
  claims: { ru: 'замечания', en: 'claims' },
  link: { ru: 'ссылка', en: 'link' },
  until: { ru: 'срок', en: 'until' },
  phone: { ru: 'телефон', en: 'phone' },
  waiting: { ru: 'ожидание', en: 'waiting' },
} as const satisfies Record<string, Record<Locale, string>>;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** One piece of a line: plain words, or something to be put in. */
export type TextPart = string | { placeholder: Placeholder };
