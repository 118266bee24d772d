import { defineWords } from '#kernel/words.ts';

type Facts = Record<string, unknown>;
const said = (value: unknown) => String(value ?? '');
const ruLanguage = ({ locale }: Facts) => (locale === 'en' ? 'по-английски' : 'по-русски');
const enLanguage = ({ locale }: Facts) => (locale === 'en' ? 'English' : 'Russian');

/** What is wrong with a form, said so that it tells what to do. */
export const problemWords = defineWords({
  ru: {
    form_code_bad: () => 'Код формы или отрасли не годится: нужны латинские буквы и цифры.',
    form_budget_bad: () => 'Укажите, сколько минут длится встреча: от 1 до 240.',
    form_text_missing: (facts: Facts) => `Нет текста ${ruLanguage(facts)}.`,
    form_translation_missing: () => 'Нет английского текста: покажем русский.',
    form_text_too_long: (facts: Facts) => `Текст ${ruLanguage(facts)} слишком длинный: сократите его.`,
    section_missing: () => 'Нет раздела, который требует метод. Верните его.',
    section_twice: () => 'Раздел стоит дважды.',
    section_out_of_order: () => 'Раздел стоит не на своём месте.',
    question_id_bad: () => 'Код вопроса не годится: латинские буквы и цифры, сначала буква.',
    question_id_twice: () => 'Два вопроса с одним кодом.',
    question_minutes_bad: () => 'Минуты вопроса — от 0 до 60.',
    question_in_wrong_section: () => 'Такой вопрос стоит в другом разделе.',
    question_options_too_few: () => 'Вариантов меньше двух.',
    option_code_bad: ({ option }: Facts) => `Код варианта «${said(option)}» не годится.`,
    option_code_twice: () => 'Два варианта с одним кодом.',
    limits_reversed: () => 'Наименьшее не меньше наибольшего.',
    condition_question_unknown: ({ question }: Facts) =>
      `Условие смотрит на «${said(question)}», а такого вопроса нет.`,
    condition_points_forward: ({ question }: Facts) =>
      `Условие смотрит на «${said(question)}», а его спросят позже.`,
    condition_value_wrong: ({ question, value }: Facts) =>
      `У «${said(question)}» не бывает ответа «${said(value)}» или он так не сравнивается.`,
    condition_too_deep: () => 'Условие слишком сложное: разбейте его.',
    criterion_missing: () => 'Нужен хотя бы один критерий качества, который спрашивают всегда.',
    criterion_without_parts: () => 'В критерии нет ни одного факта.',
    criterion_part_id_bad: ({ part }: Facts) => `Код факта «${said(part)}» не годится.`,
    criterion_part_id_twice: () => 'Два факта с одним кодом.',
    persons_missing: () => 'Нет сверки ключевых лиц: с неё начинается встреча.',
    recommendations_missing: () => 'Нет вопроса о рекомендациях.',
    recommendations_conditional: () => 'О рекомендациях спрашивают всегда: уберите условие.',
    recommendations_twice: () => 'О рекомендациях спрашивают один раз.',
    minutes_over_budget: ({ minutes, budget }: Facts) =>
      `По плану ${said(minutes)} мин, а встреча длится ${said(budget)}.`,
    question_role_unknown: ({ role }: Facts) => `Роли «${said(role)}» нет.`,
    question_segment_unknown: ({ segment }: Facts) => `Сегмента «${said(segment)}» нет.`,
    print_lines_bad: ({ limit }: Facts) => `Строк для письма — от 0 до ${said(limit)}.`,
    scale_too_long: ({ limit }: Facts) => `Делений больше ${said(limit)}: на бумаге шкала не поместится.`,
    table_columns_bad: () => 'Столбцов в таблице нет или слишком много.',
    table_column_id_bad: ({ code }: Facts) => `Код столбца «${said(code)}» не годится.`,
    table_column_id_twice: ({ code }: Facts) => `Два столбца с кодом «${said(code)}».`,
    table_rows_bad: () => 'Строк в таблице нет или слишком много.',
    table_row_code_bad: ({ code }: Facts) => `Код строки «${said(code)}» не годится.`,
    table_row_code_twice: ({ code }: Facts) => `Две строки с кодом «${said(code)}».`,
    photo_max_bad: ({ limit }: Facts) => `Снимков — от 1 до ${said(limit)}.`,
    formula_question_unknown: ({ question }: Facts) =>
      `Формула смотрит на «${said(question)}», а такого вопроса нет.`,
    formula_points_forward: ({ question }: Facts) =>
      `Формула смотрит на «${said(question)}», а его спросят позже.`,
    formula_column_unknown: ({ column }: Facts) => `Числового столбца «${said(column)}» в таблице нет.`,
    formula_parts_wrong: () => 'В формуле не хватает частей или они лишние.',
    formula_types_differ: () => 'В формуле сравнивается или складывается разное: число и слово.',
    formula_result_wrong: () => 'Формула должна давать число или «да» и «нет».',
    formula_too_deep: () => 'Формула слишком сложная: разбейте её на два вопроса.',
    expression_unreadable: ({ found }: Facts) => `Не читается: «${said(found)}».`,
    expression_too_long: () => 'Выражение слишком длинное.',
    expression_function_unknown: ({ found }: Facts) => `Действия «${said(found)}» нет.`,
    expression_name_unknown: ({ found }: Facts) => `До этого вопроса нет кода «${said(found)}».`,
    expression_not_ours: ({ found }: Facts) =>
      `Так сравнивать нельзя: ${said(found)}. Сравните один ответ со значением.`,
  },
  en: {
    form_code_bad: () => 'The code of the form or the trade does not do: Latin letters and digits.',
    form_budget_bad: () => 'Say how many minutes the meeting lasts: 1 to 240.',
    form_text_missing: (facts) => `The ${enLanguage(facts)} text is missing.`,
    form_translation_missing: () => 'No English text: the Russian one is shown.',
    form_text_too_long: (facts) => `The ${enLanguage(facts)} text is too long: shorten it.`,
    section_missing: () => 'A section the method needs is missing. Bring it back.',
    section_twice: () => 'The section stands twice.',
    section_out_of_order: () => 'The section is out of its place.',
    question_id_bad: () => 'The code does not do: Latin letters and digits, a letter first.',
    question_id_twice: () => 'Two questions with one code.',
    question_minutes_bad: () => 'Minutes of a question are 0 to 60.',
    question_in_wrong_section: () => 'Such a question belongs to another section.',
    question_options_too_few: () => 'Fewer than two options.',
    option_code_bad: ({ option }) => `The code of option “${said(option)}” does not do.`,
    option_code_twice: () => 'Two options with one code.',
    limits_reversed: () => 'The least is not below the most.',
    condition_question_unknown: ({ question }) =>
      `The condition looks at “${said(question)}”, which does not exist.`,
    condition_points_forward: ({ question }) =>
      `The condition looks at “${said(question)}”, which is asked later.`,
    condition_value_wrong: ({ question, value }) =>
      `“${said(question)}” is never “${said(value)}”, or is not compared like that.`,
    condition_too_deep: () => 'The condition is too involved: split it.',
    criterion_missing: () => 'At least one criterion must be asked always.',
    criterion_without_parts: () => 'The criterion has no facts.',
    criterion_part_id_bad: ({ part }) => `The code of fact “${said(part)}” does not do.`,
    criterion_part_id_twice: () => 'Two facts with one code.',
    persons_missing: () => 'The check of key persons is missing: a meeting begins with it.',
    recommendations_missing: () => 'The question about recommendations is missing.',
    recommendations_conditional: () => 'Recommendations are always asked for: remove the condition.',
    recommendations_twice: () => 'Recommendations are asked for once.',
    minutes_over_budget: ({ minutes, budget }) =>
      `${said(minutes)} min planned, the meeting lasts ${said(budget)}.`,
    question_role_unknown: ({ role }) => `There is no role “${said(role)}”.`,
    question_segment_unknown: ({ segment }) => `There is no segment “${said(segment)}”.`,
    print_lines_bad: ({ limit }) => `Lines for writing are 0 to ${said(limit)}.`,
    scale_too_long: ({ limit }) => `More than ${said(limit)} steps do not fit on paper.`,
    table_columns_bad: () => 'The table has no columns or too many.',
    table_column_id_bad: ({ code }) => `The code of column “${said(code)}” does not do.`,
    table_column_id_twice: ({ code }) => `Two columns with code “${said(code)}”.`,
    table_rows_bad: () => 'The table has no rows or too many.',
    table_row_code_bad: ({ code }) => `The code of row “${said(code)}” does not do.`,
    table_row_code_twice: ({ code }) => `Two rows with code “${said(code)}”.`,
    photo_max_bad: ({ limit }) => `Photographs are 1 to ${said(limit)}.`,
    formula_question_unknown: ({ question }) =>
      `The formula looks at “${said(question)}”, which does not exist.`,
    formula_points_forward: ({ question }) =>
      `The formula looks at “${said(question)}”, which is asked later.`,
    formula_column_unknown: ({ column }) => `The table has no number column “${said(column)}”.`,
    formula_parts_wrong: () => 'Parts of the formula are missing or too many.',
    formula_types_differ: () => 'The formula compares or adds unlike things: a number and a word.',
    formula_result_wrong: () => 'A formula must give a number or yes and no.',
    formula_too_deep: () => 'The formula is too involved: split it into two questions.',
    expression_unreadable: ({ found }) => `Cannot be read: “${said(found)}”.`,
    expression_too_long: () => 'The expression is too long.',
    expression_function_unknown: ({ found }) => `There is no “${said(found)}”.`,
    expression_name_unknown: ({ found }) => `Nothing before this question has the code “${said(found)}”.`,
    expression_not_ours: ({ found }) =>
      `This is not compared like that: ${said(found)}. Compare one answer with a value.`,
  },
});
