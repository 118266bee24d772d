// What is wrong with a form, said so that its author knows what to do; the place is shown beside it.
import type { FormProblemCode } from '#features/questionnaires/shapes/evaluation.ts';
import { defineWords, formatNumber, plural, pluralEn } from '#kernel/words.ts';

type Facts = Record<string, unknown>;
type Sentences = Record<FormProblemCode, (facts: Facts) => string>;

const ru = (value: unknown) => formatNumber(Number(value), 'ru');
const en = (value: unknown) => formatNumber(Number(value), 'en');
const quoted = (value: unknown) => `«${String(value)}»`;
const quotedEn = (value: unknown) => `“${String(value)}”`;

export const formProblems = defineWords<{ problems: Sentences }>({
  ru: {
    problems: {
      form_code_bad: () => 'Код формы пишется латиницей: начните с буквы, дальше буквы, цифры и знак _.',
      form_budget_bad: () => 'Задайте время разговора от 1 до 240 минут.',
      form_text_missing: ({ locale }) =>
        locale === 'en' ? 'Нет текста по-английски. Впишите его.' : 'Нет текста по-русски. Впишите его.',
      form_text_too_long: ({ limit }) => `Текст слишком длинный: сократите до ${ru(limit)} знаков.`,
      section_missing: () => 'Этого раздела не хватает. Добавьте его.',
      section_twice: () => 'Раздел встречается дважды. Оставьте один.',
      section_out_of_order: () => 'Раздел стоит не на своём месте. Верните порядок разделов.',
      question_id_bad: () => 'Имя вопроса пишется латиницей: начните с буквы, дальше буквы, цифры и знак _.',
      question_id_twice: () => 'Такое имя уже есть у другого вопроса. Дайте другое.',
      question_minutes_bad: () => 'Время на вопрос\u00a0— от 0 до 60 минут.',
      question_in_wrong_section: () => 'Вопрос этого вида живёт в другом разделе. Перенесите его.',
      question_options_too_few: () => 'Выбирать не из чего: добавьте хотя бы два варианта.',
      option_code_bad: ({ option }) =>
        `Код варианта ${quoted(option)} не подходит: нужны латинские буквы, цифры и _.`,
      option_code_twice: () => 'Два варианта с одним кодом. Дайте им разные.',
      limits_reversed: () => 'Пределы перепутаны или не подходят. Наименьшее должно быть меньше наибольшего.',
      condition_question_unknown: ({ question }) =>
        `В условии назван вопрос ${quoted(question)}, которого нет. Выберите другой.`,
      condition_points_forward: ({ question }) =>
        `Условие смотрит на ${quoted(question)}, а он стоит позже. Переставьте вопросы или измените условие.`,
      condition_value_wrong: ({ question }) =>
        `С таким значением ответ на ${quoted(question)} не сравнить. Выберите из возможных.`,
      condition_too_deep: () => 'Условие слишком запутано. Разбейте его на вопросы.',
      criterion_missing: () => 'Нужен хотя бы один показатель качества, о котором спрашивают всегда.',
      criterion_without_parts: () =>
        'У показателя нет ни одного факта. Добавьте, что измеряем или спрашиваем.',
      criterion_part_id_bad: ({ part }) =>
        `Имя факта ${quoted(part)} не подходит: нужны латинские буквы, цифры и _.`,
      criterion_part_id_twice: () => 'Два факта с одним именем. Дайте им разные.',
      persons_missing: () => 'Нет вопроса о ключевых лицах. Добавьте его в раздел «Кто есть кто».',
      recommendations_missing: () => 'Нет вопроса о рекомендациях. Добавьте его в последний раздел.',
      recommendations_conditional: () => 'О рекомендациях спрашивают всегда. Уберите условие.',
      recommendations_twice: () => 'О рекомендациях спрашивают один раз. Оставьте один вопрос.',
      minutes_over_budget: ({ minutes, budget }) =>
        `Разговор выходит за отведённое время: ${plural(Number(minutes), 'минута', 'минуты', 'минут')} вместо ${ru(budget)}.`,
      question_role_unknown: ({ role }) => `Роли ${quoted(role)} нет. Выберите из списка.`,
      question_segment_unknown: ({ segment }) => `Сегмента ${quoted(segment)} нет. Есть A, B и C.`,
      print_lines_bad: ({ limit }) => `Строк на бумаге\u00a0— от 0 до ${ru(limit)}.`,
      scale_too_long: ({ limit }) => `Шкала длинновата: больше ${ru(limit)} делений на телефоне неудобны.`,
      table_columns_bad: ({ limit }) => `В таблице от 1 до ${ru(limit)} столбцов.`,
      table_column_id_bad: ({ code }) =>
        `Имя столбца ${quoted(code)} не подходит: нужны латинские буквы, цифры и _.`,
      table_column_id_twice: ({ code }) => `Столбец ${quoted(code)} встречается дважды. Дайте другое имя.`,
      table_rows_bad: ({ limit }) => `В таблице от 1 до ${ru(limit)} строк.`,
      table_row_code_bad: ({ code }) =>
        `Код строки ${quoted(code)} не подходит: нужны латинские буквы, цифры и _.`,
      table_row_code_twice: ({ code }) => `Строка ${quoted(code)} встречается дважды. Дайте другой код.`,
      photo_max_bad: ({ limit }) => `Снимков может быть от 1 до ${ru(limit)}.`,
      formula_question_unknown: ({ question }) =>
        `В формуле назван вопрос ${quoted(question)}: его нет или из него нечего считать.`,
      formula_points_forward: ({ question }) =>
        `Формула смотрит на ${quoted(question)}, а он стоит позже или это она сама. Считать можно только по ответам выше.`,
      formula_column_unknown: ({ question, column }) =>
        `В таблице ${quoted(question)} нет такого столбца или в нём не числа: ${quoted(column)}.`,
      formula_parts_wrong: ({ operation }) =>
        `У действия ${quoted(operation)} не то число частей. Проверьте формулу.`,
      formula_types_differ: ({ operation }) =>
        `Действие ${quoted(operation)} смешивает разное: числа, дни, слова или «да и нет». Сравнивайте одинаковое.`,
      formula_result_wrong: () => 'Формула должна давать число либо «да» или «нет».',
      formula_too_deep: () => 'Формула слишком велика. Разбейте её на несколько вопросов.',
    },
  },
  en: {
    problems: {
      form_code_bad: () => 'The code of a form begins with a Latin letter; then letters, digits and _.',
      form_budget_bad: () => 'Set the length of the talk between 1 and 240 minutes.',
      form_text_missing: ({ locale }) =>
        locale === 'en' ? 'The English text is missing. Write it.' : 'The Russian text is missing. Write it.',
      form_text_too_long: ({ limit }) => `The text is too long: cut it to ${en(limit)} characters.`,
      section_missing: () => 'This section is missing. Add it.',
      section_twice: () => 'The section is there twice. Keep one.',
      section_out_of_order: () => 'The section stands out of its place. Put the sections in order.',
      question_id_bad: () => 'The name of a question begins with a Latin letter; then letters, digits and _.',
      question_id_twice: () => 'Another question has this name. Choose a different one.',
      question_minutes_bad: () => 'A question takes 0 to 60 minutes.',
      question_in_wrong_section: () => 'A question of this kind belongs to another section. Move it.',
      question_options_too_few: () => 'There is nothing to choose between: add at least two options.',
      option_code_bad: ({ option }) =>
        `The option code ${quotedEn(option)} does not fit: Latin letters, digits and _.`,
      option_code_twice: () => 'Two options share a code. Give them different ones.',
      limits_reversed: () =>
        'The limits are the wrong way round or do not fit. The least must be below the most.',
      condition_question_unknown: ({ question }) =>
        `The condition names ${quotedEn(question)}, which does not exist. Choose another.`,
      condition_points_forward: ({ question }) =>
        `The condition looks at ${quotedEn(question)}, which stands later. Move the questions or change the condition.`,
      condition_value_wrong: ({ question }) =>
        `The answer to ${quotedEn(question)} cannot be compared with this. Choose a possible value.`,
      condition_too_deep: () => 'The condition is too tangled. Split it into questions.',
      criterion_missing: () => 'At least one criterion of quality must be asked always.',
      criterion_without_parts: () => 'The criterion has no facts. Add what is measured or asked.',
      criterion_part_id_bad: ({ part }) =>
        `The fact name ${quotedEn(part)} does not fit: Latin letters, digits and _.`,
      criterion_part_id_twice: () => 'Two facts share a name. Give them different ones.',
      persons_missing: () => 'There is no question about key persons. Add it to “Who is who”.',
      recommendations_missing: () =>
        'There is no question about recommendations. Add it to the last section.',
      recommendations_conditional: () => 'Recommendations are asked for always. Remove the condition.',
      recommendations_twice: () => 'Recommendations are asked for once. Keep one question.',
      minutes_over_budget: ({ minutes, budget }) =>
        `The talk runs over its time: ${pluralEn(Number(minutes), 'minute', 'minutes')} instead of ${en(budget)}.`,
      question_role_unknown: ({ role }) => `There is no role ${quotedEn(role)}. Choose from the list.`,
      question_segment_unknown: ({ segment }) =>
        `There is no segment ${quotedEn(segment)}. There are A, B and C.`,
      print_lines_bad: ({ limit }) => `Lines on paper: 0 to ${en(limit)}.`,
      scale_too_long: ({ limit }) =>
        `The scale is long: more than ${en(limit)} steps are awkward on a phone.`,
      table_columns_bad: ({ limit }) => `A table has 1 to ${en(limit)} columns.`,
      table_column_id_bad: ({ code }) =>
        `The column name ${quotedEn(code)} does not fit: Latin letters, digits and _.`,
      table_column_id_twice: ({ code }) =>
        `The column ${quotedEn(code)} is there twice. Choose another name.`,
      table_rows_bad: ({ limit }) => `A table has 1 to ${en(limit)} rows.`,
      table_row_code_bad: ({ code }) =>
        `The row code ${quotedEn(code)} does not fit: Latin letters, digits and _.`,
      table_row_code_twice: ({ code }) => `The row ${quotedEn(code)} is there twice. Choose another code.`,
      photo_max_bad: ({ limit }) => `There can be 1 to ${en(limit)} photos.`,
      formula_question_unknown: ({ question }) =>
        `The formula names ${quotedEn(question)}, which does not exist or holds nothing to compute with.`,
      formula_points_forward: ({ question }) =>
        `The formula looks at ${quotedEn(question)}, which stands later or is itself. Only answers above can be used.`,
      formula_column_unknown: ({ question, column }) =>
        `The table ${quotedEn(question)} has no such column, or it holds no numbers: ${quotedEn(column)}.`,
      formula_parts_wrong: ({ operation }) =>
        `The operation ${quotedEn(operation)} has a wrong number of parts.`,
      formula_types_differ: ({ operation }) =>
        `The operation ${quotedEn(operation)} mixes different things: numbers, days, words, yes and no.`,
      formula_result_wrong: () => 'A formula must give a number, or yes and no.',
      formula_too_deep: () => 'The formula is too large. Split it into several questions.',
    },
  },
});
