import { defineWords, formatNumber } from '#kernel/words.ts';

type Facts = Record<string, unknown>;
const ru = (value: unknown) => formatNumber(Number(value), 'ru');
const en = (value: unknown) => formatNumber(Number(value), 'en');
const has = (value: unknown) => value !== null && value !== undefined;

/** Sentences for the refusals of this room; the answer's place is shown beside it, so they say what to do. */
export const questionnaireRefusals = defineWords({
  ru: {
    form_missing: () => 'Для анкеты нет опубликованной формы. Опубликуйте форму для этого круга.',
    xlsform_unreadable: () =>
      'Этот файл не открывается как книга Excel. Сохраните форму в виде XLSX и повторите.',
    round_missing: () => 'Сейчас нет круга, в котором начинают анкеты. Попросите руководителя начать круг.',
    begin_needs_running_round: () =>
      'Этот круг не идёт, новые анкеты в нём не начинают. Дождитесь начала круга.',
    client_archived: () => 'Клиент в архиве. Верните его из архива, тогда можно начать анкету.',
    employee_needed: () => 'Анкету ведёт сотрудник. Войдите под своим именем и повторите.',
    questionnaire_id_taken: () => 'Этот номер анкеты уже занят другой анкетой. Начните её заново.',
    op_id_reused: () => 'Этот ответ уже пришёл раньше с другим содержанием. Сохраните его ещё раз.',
    answering_not_yours: () => 'Эту анкету ведёт другой сотрудник. Ответы в неё записывает он.',
    answering_finished: () => 'Анкета уже завершена. Чтобы исправить ответ, верните её в работу.',
    answering_closed_by_quality: () =>
      'Проверка качества не пройдена, поэтому этот раздел закрыт. Он откроется после слова клиента.',
    answering_criteria_frozen: () => 'Замечания уже переданы сервису, поэтому ответы проверки не меняются.',
    answering_question_unknown: () => 'Такого вопроса в этой анкете нет. Обновите страницу.',
    answer_question_unknown: () => 'Такого вопроса в этой анкете нет. Обновите страницу.',
    answer_item_unknown: () => 'Такой строки в этом вопросе нет. Обновите страницу.',
    answer_type_wrong: ({ expected }: Facts) =>
      expected === 'number'
        ? 'Введите число цифрами, например 12 или 12,5.'
        : expected === 'date'
          ? 'Введите дату цифрами, например 05.11.2026.'
          : 'Этот ответ не подходит к вопросу. Ответьте на него заново.',
    answer_field_missing: (facts: Facts) =>
      facts['field'] === 'place'
        ? 'Укажите, где это происходит: выберите точку или опишите место.'
        : 'Осталось дописать недостающее.',
    answer_field_unknown: () => 'В ответе есть лишнее. Обновите страницу и ответьте заново.',
    answer_option_unknown: () => 'Такого варианта в вопросе нет. Выберите из предложенных.',
    answer_out_of_range: ({ min, max }: Facts) =>
      typeof min === 'string' || typeof max === 'string'
        ? 'Дата вне допустимых пределов. Выберите другую.'
        : has(min) && has(max)
          ? `Введите число от ${ru(min)} до ${ru(max)}.`
          : has(min)
            ? `Введите число не меньше ${ru(min)}.`
            : `Введите число не больше ${ru(max)}.`,
    answer_decimals_too_many: ({ decimals }: Facts) =>
      Number(decimals) === 0
        ? 'Введите целое число.'
        : `Оставьте после запятой не больше знаков, чем ${ru(decimals)}.`,
    answer_too_long: ({ limit }: Facts) =>
      `Ответ слишком длинный. Сократите его: знаков помещается ${ru(limit)}.`,
    answer_list_too_long: ({ limit }: Facts) => `Слишком длинный список. Строк помещается ${ru(limit)}.`,
    answer_repeats: () => 'В списке одно и то же дважды. Уберите повтор.',
    answer_empty: () => 'Ответ пуст. Заполните его или пропустите вопрос.',
    answer_characters_bad: () => 'В тексте есть повреждённые символы. Наберите его заново.',
    answer_day_bad: () => 'Такого дня нет. Введите дату цифрами, например 05.11.2026.',
    answer_cell_missing: () => 'В строке не хватает обязательного. Заполните её до конца или уберите.',
    answer_computed: () => 'Это число считается само. Исправьте ответы, из которых оно складывается.',
    answer_skip_refused: () => 'Этот вопрос пропустить нельзя. Ответьте на него.',
    step_not_from_this_state: () =>
      'Сейчас этого сделать нельзя: анкета уже в другом состоянии. Обновите страницу.',
    step_not_yours: () => 'Это делает другой сотрудник: тот, кто ведёт анкету, или руководитель программы.',
    pause_without_failed_quality: () =>
      'Все показатели качества в порядке, останавливаться не на чем. Продолжайте разговор.',
    pause_without_claims: () => 'Запишите, что именно не так, по каждому непройденному показателю.',
    resume_before_confirmation: () =>
      'Клиент ещё не подтвердил, что всё хорошо. Анкета продолжится после его слова.',
    complete_with_gaps: () => 'Ещё не всё спрошено. Пройдите по списку недостающего и ответьте.',
    return_without_reason: () => 'Напишите, что исправить: участник увидит ваши слова.',
  },
  en: {
    form_missing: () => 'No form is published for the questionnaire. Publish one for this round.',
    xlsform_unreadable: () =>
      'This file does not open as an Excel workbook. Save the form as XLSX and try again.',
    round_missing: () => 'There is no round to begin questionnaires in. Ask the leader to start one.',
    begin_needs_running_round: () =>
      'This round is not running, so nothing new begins in it. Wait until it starts.',
    client_archived: () => 'The client is archived. Restore the client first, then begin.',
    employee_needed: () =>
      'A questionnaire is led by an employee. Sign in under your own name and try again.',
    questionnaire_id_taken: () => 'This id belongs to another questionnaire. Begin it anew.',
    op_id_reused: () => 'This answer came before with other content. Save it once more.',
    answering_not_yours: () => 'Another employee leads this questionnaire and writes its answers.',
    answering_finished: () => 'The questionnaire is finished. Take it back to work to mend an answer.',
    answering_closed_by_quality: () =>
      'The quality check failed, so this section is closed. It opens after the client’s word.',
    answering_criteria_frozen: () =>
      'The service side has these claims, so the answers of the check stay as they are.',
    answering_question_unknown: () => 'This questionnaire has no such question. Reload the page.',
    answer_question_unknown: () => 'This questionnaire has no such question. Reload the page.',
    answer_item_unknown: () => 'This question has no such line. Reload the page.',
    answer_type_wrong: ({ expected }: Facts) =>
      expected === 'number'
        ? 'Enter a number in digits, such as 12 or 12.5.'
        : expected === 'date'
          ? 'Enter a date in digits, such as 05/11/2026.'
          : 'This does not answer the question. Answer it anew.',
    answer_field_missing: (facts: Facts) =>
      facts['field'] === 'place'
        ? 'Say where it happens: choose a service point or describe the place.'
        : 'Something is left to write down.',
    answer_field_unknown: () => 'The answer holds something extra. Reload the page and answer anew.',
    answer_option_unknown: () => 'The question has no such option. Choose one of those offered.',
    answer_out_of_range: ({ min, max }: Facts) =>
      typeof min === 'string' || typeof max === 'string'
        ? 'The date is out of bounds. Choose another.'
        : has(min) && has(max)
          ? `Enter a number from ${en(min)} to ${en(max)}.`
          : has(min)
            ? `Enter a number of at least ${en(min)}.`
            : `Enter a number of at most ${en(max)}.`,
    answer_decimals_too_many: ({ decimals }: Facts) =>
      Number(decimals) === 0
        ? 'Enter a whole number.'
        : `Keep no more digits after the point than ${en(decimals)}.`,
    answer_too_long: ({ limit }: Facts) => `The answer is too long. Shorten it to ${en(limit)} characters.`,
    answer_list_too_long: ({ limit }: Facts) => `The list is too long. Keep it to ${en(limit)} lines.`,
    answer_repeats: () => 'The list names the same thing twice. Remove the repeat.',
    answer_empty: () => 'The answer is empty. Fill it in or pass the question over.',
    answer_characters_bad: () => 'The text holds broken characters. Type it anew.',
    answer_day_bad: () => 'There is no such day. Enter a date in digits, such as 05/11/2026.',
    answer_cell_missing: () => 'The row lacks something required. Fill it in or remove it.',
    answer_computed: () => 'This is computed. Mend the answers it is made of.',
    answer_skip_refused: () => 'This question cannot be passed over. Please answer it.',
    step_not_from_this_state: () =>
      'That is not possible now: the questionnaire has moved on. Reload the page.',
    step_not_yours: () => 'Somebody else does this: who leads the questionnaire, or the programme leader.',
    pause_without_failed_quality: () =>
      'All quality facts are in order, there is nothing to stop for. Go on.',
    pause_without_claims: () => 'Write down what is wrong for every criterion that failed.',
    resume_before_confirmation: () =>
      'The client has not confirmed yet that all is well. It goes on after the client’s word.',
    complete_with_gaps: () => 'Not everything has been asked. Go through the list of what is missing.',
    return_without_reason: () => 'Write what to mend: the participant will see your words.',
  },
});
