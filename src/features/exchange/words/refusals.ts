// Sentences for refusals: what is so, and what to do.
import { defineWords, plural, pluralEn } from '#kernel/words.ts';

type Facts = Record<string, unknown>;
const rowsRu = (facts: Facts) => plural(Number(facts['rows'] ?? 0), 'строка', 'строки', 'строк');
const rowsEn = (facts: Facts) => pluralEn(Number(facts['rows'] ?? 0), 'row', 'rows');

export const exchangeRefusals = defineWords({
  ru: {
    file_empty: () =>
      'В файле нет ни одной строки с данными. Проверьте, тот ли это файл и тот ли лист сохранён.',
    file_not_table: () => 'Это не таблица. Подойдут CSV, XLSX и XLS: сохраните данные в одном из этих видов.',
    header_missing: () =>
      'Не нашлась строка с названиями столбцов. Добавьте её над данными: «Название», «ИНН», «Телефон» и так далее.',
    too_many_rows: (facts: Facts) =>
      `В файле ${rowsRu(facts)}, за один раз загружается не больше 200 000. Разделите файл на части.`,
    workbook_unreadable: () =>
      'Книга не открывается: файл повреждён или защищён паролем. Откройте его, сохраните заново без пароля и повторите.',
    import_needs_all_clients: () =>
      'Загружать может тот, кто видит всех клиентов: иначе не заметить повторов. Попросите руководителя программы.',
    mapping_misfit: () => 'Столбцы не сошлись с файлом. Выберите файл заново и проверьте, что куда попадёт.',
    mapping_doubled: () => 'В одно поле попали два столбца. Оставьте для него один.',
    import_already_applied: () =>
      'Этот файл уже загружен. Чтобы загрузить его иначе, сначала отмените загрузку.',
    import_not_applied: () => 'Отменять нечего: эта загрузка не выполнена или уже отменена.',
    import_mapping_incomplete: () => 'Не хватает обязательных столбцов. Укажите, в каком столбце что стоит.',
    import_questions_open: () => 'Остался вопрос о датах или числах. Ответьте на него над таблицей.',
    import_duplicates_undecided: (facts: Facts) =>
      `Ждут решения: ${rowsRu(facts)}. Это уже известный клиент или другой? Решите в разделе «Похожие клиенты».`,
    import_has_errors: (facts: Facts) =>
      `Ничего не загружено, в файле есть ошибки: ${rowsRu(facts)}. Исправьте файл или согласитесь загрузить без них.`,
    undo_changed_since: (facts: Facts) =>
      `После загрузки кое-что уже изменили (${rowsRu(facts)}), отмена стёрла бы чужую работу. Поправьте нужное на карточках.`,
    undo_in_use: () =>
      'На загруженное уже опирается другое: заказы, анкеты, списки. Сначала отмените более поздние загрузки.',
  },
  en: {
    file_empty: () => 'The file holds no row of data. Check that it is the right file and the right sheet.',
    file_not_table: () => 'This is not a table. CSV, XLSX and XLS will do: save the data as one of these.',
    header_missing: () =>
      'No row with column names was found. Put one above the data: “Name”, “Tax number”, “Phone” and so on.',
    too_many_rows: (facts: Facts) =>
      `The file has ${rowsEn(facts)}; at most 200,000 are imported at once. Split the file.`,
    workbook_unreadable: () =>
      'The workbook does not open: it is damaged or has a password. Open it, save it anew without one and try again.',
    import_needs_all_clients: () =>
      'Only those who see every client may import, or doubles would go unnoticed. Ask the programme leader.',
    mapping_misfit: () => 'The columns do not fit the file. Choose the file again and check what goes where.',
    mapping_doubled: () => 'Two columns went into one field. Keep one of them.',
    import_already_applied: () =>
      'This file is imported already. To import it another way, undo the import first.',
    import_not_applied: () =>
      'There is nothing to undo: this import was not carried out, or is undone already.',
    import_mapping_incomplete: () => 'Required columns are missing. Say which column holds what.',
    import_questions_open: () => 'A question about dates or figures is open. Answer it above the table.',
    import_duplicates_undecided: (facts: Facts) =>
      `Waiting for a decision: ${rowsEn(facts)}. A client you know, or another? Decide under “Similar clients”.`,
    import_has_errors: (facts: Facts) =>
      `Nothing was imported, the file has errors: ${rowsEn(facts)}. Mend the file or agree to import without them.`,
    undo_changed_since: (facts: Facts) =>
      `Something was changed after the import (${rowsEn(facts)}); undoing would erase that work. Mend the cards by hand.`,
    undo_in_use: () =>
      'Other things rest on what was imported: orders, questionnaires, lists. Undo the later imports first.',
  },
});
