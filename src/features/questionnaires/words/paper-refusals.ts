import { formatDay } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { quote } from '#kernel/quotes.ts';
import { defineWords, type Locale } from '#kernel/words.ts';

type Facts = Record<string, unknown>;
const said = (value: unknown) => String(value ?? '');
const dayOf = (value: unknown, locale: Locale) =>
  isDay(said(value)) ? formatDay(said(value), locale) : said(value);

/** Refusals around the paper questionnaire: whose the page is, and what to do with it. */
export const paperRefusals = defineWords({
  ru: {
    sheet_definition_broken: () =>
      'Форму не удалось разложить по листу: в ней чего-то не хватает. Исправьте отмеченное и посмотрите снова.',
    sheets_no_visits: ({ day }: Facts) =>
      `На ${dayOf(day, 'ru')} встреч не назначено. Выберите другой день или напечатайте анкету из карточки клиента.`,
    page_image_bad: () =>
      'Это не снимок: подойдёт фотография или скан в JPEG, PNG, WebP или PDF. Выберите другой файл.',
    scan_unreadable: () =>
      'Файл PDF не открылся: похоже, он повреждён. Отсканируйте ещё раз или сохраните страницы как JPEG.',
    scan_locked: () => 'Файл PDF закрыт паролем. Сохраните его без пароля и выберите снова.',
    scan_too_long: ({ pages, most }: Facts) =>
      `В файле ${said(pages)} страниц, а за раз читается до ${said(most)}. Разделите его и внесите по частям.`,
    page_code_missing: () =>
      'На снимке не нашёлся квадратный код. Сфотографируйте лист целиком сверху, при ровном свете, чтобы код был резким.',
    page_marks_missing: () =>
      'Не видно чёрных квадратов по углам листа. Снимите страницу ещё раз: все четыре угла целиком в кадре, ничем не закрыты.',
    page_id_taken: () => 'Под этим номером уже внесена другая страница. Выберите снимок ещё раз.',
    page_unknown: () =>
      'Этой страницы нет среди напечатанных для ваших клиентов. Проверьте, тот ли лист, или передайте его тому, кто ведёт клиента.',
    page_of_other_client: ({ client, page }: Facts) =>
      `Это страница ${said(page)} клиента ${quote(said(client), 'ru')}. Откройте его анкету и внесите её там.`,
    page_of_other_version: ({ page }: Facts) =>
      `Страница ${said(page)} напечатана для другой версии формы, чем та, в которой идёт анкета. Напечатайте лист заново, а ответы с этого внесите на экране.`,
    page_questionnaire_missing: ({ client }: Facts) =>
      `Анкета клиента ${quote(said(client), 'ru')} ещё не начата. Начните её, и страница внесётся.`,
  },
  en: {
    sheet_definition_broken: () =>
      'The form could not be laid out: something in it is missing. Mend what is marked and look again.',
    sheets_no_visits: ({ day }: Facts) =>
      `No meetings are booked for ${dayOf(day, 'en')}. Choose another day or print from the client’s card.`,
    page_image_bad: () => 'This is no picture: bring a photograph or a scan as JPEG, PNG, WebP or PDF.',
    scan_unreadable: () =>
      'The PDF did not open: it seems damaged. Scan it again, or save the pages as JPEG.',
    scan_locked: () => 'The PDF is closed by a password. Save it without one and choose it again.',
    scan_too_long: ({ pages, most }: Facts) =>
      `The file has ${said(pages)} pages; up to ${said(most)} are read at once. Split it and bring the parts.`,
    page_code_missing: () =>
      'The square code was not found. Photograph the whole sheet from above in even light, with the code sharp.',
    page_marks_missing: () =>
      'The black squares in the corners are not visible. Take the picture again with all four corners in it.',
    page_id_taken: () => 'Another page came in under this id. Choose the picture once more.',
    page_unknown: () =>
      'This page is not among those printed for your clients. Check the sheet, or give it to whoever leads the client.',
    page_of_other_client: ({ client, page }: Facts) =>
      `This is page ${said(page)} of ${quote(said(client), 'en')}. Open their questionnaire and bring it in there.`,
    page_of_other_version: ({ page }: Facts) =>
      `Page ${said(page)} was printed for another version of the form than this questionnaire’s. Print it anew and enter these answers on the screen.`,
    page_questionnaire_missing: ({ client }: Facts) =>
      `The questionnaire of ${quote(said(client), 'en')} has not been begun. Begin it, and the page will go in.`,
  },
});
