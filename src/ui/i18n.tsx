import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import 'dayjs/locale/en-gb';
import type { Locale } from '#kernel/words.ts';
import { speak } from './client.ts';

interface Language {
  locale: Locale;
  timeZone: string;
  setLocale: (locale: Locale) => void;
  setTimeZone: (timeZone: string) => void;
}

const LanguageContext = createContext<Language>({
  locale: 'ru',
  timeZone: 'Europe/Moscow',
  setLocale: () => {},
  setTimeZone: () => {},
});

const STORED = 'ryadom.locale';

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => (localStorage.getItem(STORED) === 'en' ? 'en' : 'ru'));
  const [timeZone, setTimeZone] = useState('Europe/Moscow');
  speak(locale);
  useEffect(() => {
    localStorage.setItem(STORED, locale);
    document.documentElement.lang = locale;
    dayjs.locale(locale === 'ru' ? 'ru' : 'en-gb');
  }, [locale]);
  const value = useMemo(() => ({ locale, timeZone, setLocale, setTimeZone }), [locale, timeZone]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

/** Language and the company's time zone. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** One room's texts in the reader's language: `const w = useWords(clientsWords)`. */
export function useWords<Words>(words: Record<Locale, Words>): Words {
  return words[useLanguage().locale];
}
