import { defineWords } from '#kernel/words.ts';

export const accessRefusals = defineWords({
  ru: {
    sign_in_first: () => 'Вы не вошли. Войдите и повторите.',
    not_permitted: () => 'Для этого нужны другие права. Попросите администратора дать вам подходящую роль.',
    unknown_procedure: () => 'Такой команды нет. Список команд\u00a0— в /api/openapi.json.',
    invalid_input: (facts: Record<string, unknown>) =>
      `Проверьте поле «${String(facts['field'] || 'запрос')}»: ${
        {
          wrong_type: 'ожидается значение другого типа',
          too_big: 'значение слишком велико',
          too_small: 'значение слишком мало или пусто',
          unknown_field: 'такого поля нет',
          not_in_list: 'такого варианта нет',
          wrong_format: 'неверный формат',
        }[String(facts['problem'])] ?? 'неверное значение'
      }.`,
    malformed_json: () => 'Запрос не разобран: это не JSON. Пошлите тело в формате JSON.',
    body_too_large: () => 'Запрос слишком большой. Уменьшите его или разделите на части.',
    nul_byte: () => 'В тексте есть недопустимый нулевой символ. Уберите его и повторите.',
    broken_text: () => 'Текст содержит повреждённые символы. Наберите его заново.',
    too_deep: () => 'Данные вложены слишком глубоко. Упростите запрос.',
    request_key_reused: () => 'Этот ключ повтора уже служил другому запросу. Возьмите новый ключ.',
    request_key_too_long: () => 'Ключ повтора слишком длинный: не больше 100 знаков. Возьмите ключ короче.',
    not_found: () => 'Этого здесь нет: запись удалена, или она вне ваших прав.',
    raced: () => 'В этот миг сюда писали и другие. Отправьте ещё раз: ничего не потеряно.',
    changed_meanwhile: () =>
      'Пока вы правили, запись изменил кто-то другой. Обновите страницу: набранное сохранится.',
    employee_unknown: () => 'Такого сотрудника нет или он отключён. Выберите другого.',
    role_not_held: () => 'У сотрудника нет этой роли. Дайте ему роль или выберите другую.',
    token_unknown: () => 'Такого действующего ключа нет.',
    session_unknown: () => 'Этот вход уже завершён.',
    cross_site: () => 'Запрос пришёл с чужого сайта и не выполнен. Откройте «Рядом» и повторите.',
    internal: () =>
      'У нас что-то сломалось, ничего не изменено. Повторите, а если не поможет\u00a0— сообщите администратору.',
    unavailable: () => 'База данных сейчас недоступна, ничего не потеряно. Повторите через несколько секунд.',
  },
  en: {
    sign_in_first: () => 'You are not signed in. Sign in and try again.',
    not_permitted: () => 'This needs other rights. Ask the administrator for a fitting role.',
    unknown_procedure: () => 'There is no such command. The list is in /api/openapi.json.',
    invalid_input: (facts: Record<string, unknown>) =>
      `Check the field “${String(facts['field'] || 'request')}”: ${
        {
          wrong_type: 'a value of another type is expected',
          too_big: 'the value is too large',
          too_small: 'the value is too small or empty',
          unknown_field: 'there is no such field',
          not_in_list: 'there is no such option',
          wrong_format: 'the format is wrong',
        }[String(facts['problem'])] ?? 'the value is wrong'
      }.`,
    malformed_json: () => 'The request could not be read: it is not JSON. Send a JSON body.',
    body_too_large: () => 'The request is too large. Make it smaller or split it.',
    nul_byte: () => 'The text holds a NUL character. Remove it and try again.',
    broken_text: () => 'The text holds broken characters. Type it again.',
    too_deep: () => 'The data is nested too deeply. Simplify the request.',
    request_key_reused: () => 'This idempotency key served another request. Take a new key.',
    request_key_too_long: () =>
      'The idempotency key is too long: at most 100 characters. Take a shorter one.',
    not_found: () => 'It is not here: deleted, or outside your rights.',
    raced: () => 'Others were writing here at this very moment. Send it once more: nothing is lost.',
    changed_meanwhile: () =>
      'Somebody else changed this while you were editing. Reload: what you typed is kept.',
    employee_unknown: () => 'There is no such active employee. Choose another.',
    role_not_held: () => 'The employee does not hold this role. Give the role or choose another.',
    token_unknown: () => 'There is no such live token.',
    session_unknown: () => 'This sign-in has already ended.',
    cross_site: () =>
      'The request came from another site and was not carried out. Open Ryadom and try again.',
    internal: () => 'Something broke on our side; nothing was changed. Try again, or tell the administrator.',
    unavailable: () =>
      'The database is not available right now; nothing is lost. Try again in a few seconds.',
  },
});
