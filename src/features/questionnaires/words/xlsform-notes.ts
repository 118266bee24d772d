// What an import of an XLSForm has to say, row by row.
import type { XlsNote, XlsNoteCode } from '#features/questionnaires/shapes/xlsform.ts';
import { defineWords } from '#kernel/words.ts';

type Note = Pick<XlsNote, 'name' | 'column' | 'found'>;
type Sentences = Record<XlsNoteCode, (note: Note) => string>;

const ru = (text: string) => `«${text}»`;
const en = (text: string) => `“${text}”`;

/** What becomes of the question whose expression could not be read. */
const afterRu = (column: string) =>
  column === 'relevant' ? ' Пока вопрос задают всем.' : ' Вопрос пропущен.';
const afterEn = (column: string) =>
  column === 'relevant' ? ' For now everybody is asked.' : ' The question is passed over.';

export const xlsformNotes = defineWords<{
  place: (sheet: string, line: number) => string;
  levels: Record<XlsNote['level'], string>;
  sentences: Sentences;
}>({
  ru: {
    place: (sheet, line) => `Лист ${sheet}, строка ${line}`,
    levels: { refused: 'Не перенесено', changed: 'Изменено', kept: 'Сохранено для выгрузки' },
    sentences: {
      xlsform_survey_missing: () => 'В книге нет листа survey с вопросами. Проверьте файл.',
      xlsform_type_missing: () =>
        'На листе survey нет столбца type. Заголовки столбцов должны стоять в первой строке листа.',
      xlsform_one_language: () =>
        'Тексты в файле на одном языке: второй пока повторяет их. Переведите их в редакторе формы.',
      xlsform_reference_in_text: ({ name, column, found }) =>
        `${ru(name)}, столбец ${column}: ответ вместо ${found} здесь не подставляется, поправьте текст.`,
      xlsform_too_many_rows: ({ found }) => `В форме слишком много строк: помещается ${found}.`,
      xlsform_type_unknown: ({ name, found }) =>
        `Вопрос ${ru(name)}: вида ${ru(found)} здесь нет, он пропущен.`,
      xlsform_type_cell_bad: ({ name }) => `У строки ${ru(name)} не указан вид вопроса.`,
      xlsform_list_missing: ({ name, found }) =>
        `Вопрос ${ru(name)}: списка ${ru(found)} нет на листе choices.`,
      xlsform_name_missing: ({ found }) => `Имя ${ru(found)} не годится: нужны латинские буквы и цифры.`,
      xlsform_name_twice: ({ found }) => `Имя ${ru(found)} уже занято другим вопросом, этот пропущен.`,
      xlsform_name_changed: ({ name, found }) => `Вопрос ${ru(name)} здесь зовётся ${ru(found)}.`,
      xlsform_code_changed: ({ name, found }) =>
        `Список ${ru(name)}: код варианта ${ru(found)} записан по-нашему.`,
      xlsform_group_unclosed: () => 'Группа не закрыта: до конца листа нет её end_group.',
      xlsform_group_flattened: ({ name }) => `Группа ${ru(name)} распущена: её вопросы и условие остались.`,
      xlsform_section_unknown: ({ name }) =>
        `Начиная с ${ru(name)}, вопросы без нашего раздела сложены в раздел о сотрудничестве.`,
      xlsform_table_too_rich: ({ name, found }) =>
        `Таблица со строкой ${ru(name)} (${found}) богаче наших и пропущена целиком.`,
      xlsform_gate_bad: ({ name, found }) => `Показатель ${ru(name)}: граница ${ru(found)} не читается.`,
      xlsform_required_bad: ({ name }) => `Вопрос ${ru(name)}: обязательность по формуле не перенесена.`,
      xlsform_constraint_bad: ({ name, found }) => `Вопрос ${ru(name)}: проверка ${ru(found)} не перенесена.`,
      xlsform_expression_unreadable: ({ name, column, found }) =>
        `Вопрос ${ru(name)}, ${column}: выражение не читается${found ? ` возле ${ru(found)}` : ''}.${afterRu(column)}`,
      xlsform_function_unknown: ({ name, column, found }) =>
        `Вопрос ${ru(name)}, ${column}: функции ${ru(found)} здесь нет.${afterRu(column)}`,
      xlsform_reference_unknown: ({ name, column, found }) =>
        `Вопрос ${ru(name)}, ${column}: вопроса ${ru(found)} в форме нет.${afterRu(column)}`,
      xlsform_expression_not_ours: ({ name, column, found }) =>
        `Вопрос ${ru(name)}, ${column}: так сравнивать здесь нельзя${found ? `: ${found}` : ''}.${afterRu(column)}`,
      xlsform_cell_kept: ({ name, column }) => `${ru(name)}, столбец ${column}: здесь не действует.`,
      xlsform_metadata_kept: ({ found }) => `Служебная строка ${found}: здесь не действует.`,
    },
  },
  en: {
    place: (sheet, line) => `Sheet ${sheet}, row ${line}`,
    levels: { refused: 'Not brought over', changed: 'Changed', kept: 'Kept for export' },
    sentences: {
      xlsform_survey_missing: () => 'The workbook has no survey sheet with questions. Check the file.',
      xlsform_type_missing: () =>
        'The survey sheet has no type column. The headers of the columns must stand in the first row.',
      xlsform_one_language: () =>
        'The texts of the file are in one language: the other one repeats them for now. Translate them in the editor.',
      xlsform_reference_in_text: ({ name, column, found }) =>
        `${en(name)}, column ${column}: no answer is put in the place of ${found} here; change the text.`,
      xlsform_too_many_rows: ({ found }) => `The form has too many rows: ${found} fit.`,
      xlsform_type_unknown: ({ name, found }) =>
        `Question ${en(name)}: there is no type ${en(found)} here; passed over.`,
      xlsform_type_cell_bad: ({ name }) => `Row ${en(name)} names no type.`,
      xlsform_list_missing: ({ name, found }) =>
        `Question ${en(name)}: the choices sheet has no list ${en(found)}.`,
      xlsform_name_missing: ({ found }) =>
        `The name ${en(found)} does not fit: Latin letters and digits are needed.`,
      xlsform_name_twice: ({ found }) =>
        `Another question has the name ${en(found)}; this one is passed over.`,
      xlsform_name_changed: ({ name, found }) => `Question ${en(name)} is called ${en(found)} here.`,
      xlsform_code_changed: ({ name, found }) =>
        `List ${en(name)}: the code ${en(found)} is written our way.`,
      xlsform_group_unclosed: () => 'A group is not closed: its end_group is missing.',
      xlsform_group_flattened: ({ name }) =>
        `Group ${en(name)} is dissolved: its questions and condition stay.`,
      xlsform_section_unknown: ({ name }) =>
        `From ${en(name)} on, questions without a section of ours go to the one about the cooperation.`,
      xlsform_table_too_rich: ({ name, found }) =>
        `The table with the row ${en(name)} (${found}) is richer than ours and is passed over whole.`,
      xlsform_gate_bad: ({ name, found }) => `Criterion ${en(name)}: the bound ${en(found)} cannot be read.`,
      xlsform_required_bad: ({ name }) =>
        `Question ${en(name)}: being required by a formula is not brought over.`,
      xlsform_constraint_bad: ({ name, found }) =>
        `Question ${en(name)}: the check ${en(found)} is not brought over.`,
      xlsform_expression_unreadable: ({ name, column, found }) =>
        `Question ${en(name)}, ${column}: the expression cannot be read${found ? ` near ${en(found)}` : ''}.${afterEn(column)}`,
      xlsform_function_unknown: ({ name, column, found }) =>
        `Question ${en(name)}, ${column}: there is no function ${en(found)} here.${afterEn(column)}`,
      xlsform_reference_unknown: ({ name, column, found }) =>
        `Question ${en(name)}, ${column}: the form has no question ${en(found)}.${afterEn(column)}`,
      xlsform_expression_not_ours: ({ name, column, found }) =>
        `Question ${en(name)}, ${column}: one cannot compare like this here${found ? `: ${found}` : ''}.${afterEn(column)}`,
      xlsform_cell_kept: ({ name, column }) => `${en(name)}, column ${column}: has no effect here.`,
      xlsform_metadata_kept: ({ found }) => `Service row ${found}: has no effect here.`,
    },
  },
});
