// Sentences for refusals: what is so, and what to do.
import { defineWords } from '#kernel/words.ts';

type Facts = Record<string, unknown>;

export const qualityRefusals = defineWords({
  ru: {
    act_not_for_role: () =>
      'Этот шаг делает другая роль. Слово клиента записывает его куратор или руководитель программы, работы ведёт сервис.',
    not_your_client: () => 'Это клиент другого куратора. Попросите куратора или руководителя программы.',
    not_your_work: () => 'За эту работу отвечает другой сотрудник. Попросите руководителя сервиса.',
    copy_not_yours: () => 'Эта копия предназначена другому. Получение подтверждает тот, кому она послана.',
    copy_already_received: () => 'Получение этой копии уже подтверждено. Ничего делать не нужно.',
    case_finished: () => 'Анкета уже продолжена, этот случай закрыт. О новой поломке запишите новую анкету.',
    case_confirmed: () =>
      'Клиент уже подтвердил качество. Если он передумал, запишите его «нет» с его словами.',
    client_is_being_asked: () =>
      'Клиента уже спросили. Дождитесь ответа или снимите отметку о восстановлении.',
    claims_unknown: () =>
      'Среди выбранных есть замечания другого клиента. Обновите страницу и выберите снова.',
    claims_missing: () => 'Выберите замечания, которые исправит эта работа.',
    due_in_past: () => 'Этот срок уже прошёл. Назначьте сегодняшний день или более поздний.',
    work_unknown: () => 'Такой работы в этом случае нет. Обновите страницу.',
    work_exists: () => 'Эта работа уже назначена. Обновите страницу, чтобы её увидеть.',
    work_already_started: () => 'Работа уже начата. Обновите страницу.',
    work_already_restored: () => 'Работа уже сделана. Чтобы вернуться к ней, снимите отметку.',
    work_not_restored: () => 'Работа ещё не отмечена сделанной, снимать нечего.',
    words_missing: () => 'Напишите словами, в чём дело: без этого шаг не понять остальным.',
    works_not_restored: () =>
      'Сервис ещё не восстановил качество. Спрашивайте клиента, когда будут сделаны все работы.',
    nothing_to_answer: () => 'Сейчас клиент ни о чём не спрошен: работы не закончены или ответ уже получен.',
    speaker_missing: () => 'Укажите, кто у клиента это сказал.',
    said_in_future: () => 'Время ответа ещё не наступило. Укажите, когда клиент это сказал.',
    said_before_restored: () =>
      'Эти слова сказаны до окончания работ и к ним не относятся. Спросите клиента заново.',
    link_not_for_these_works: () => 'Эта ссылка относится к прежним работам. Откройте последнее письмо.',
    link_only_by_client: () => 'Ответ по ссылке даёт сам клиент. Выберите телефон, письмо или встречу.',
    yes_with_words: () => 'Вы ответили «да» и оставили замечание. Подтвердите, что всё в порядке.',
    not_confirmed: () => 'Анкету можно продолжить, когда клиент подтвердит качество.',
    link_unknown: () => 'Такой ссылки нет. Откройте её из письма целиком или позвоните куратору.',
    link_used: () => 'По этой ссылке уже ответили. Спасибо.',
    link_answered_otherwise: () => 'Ответ уже получен другим путём. Спасибо.',
    link_replaced: () => 'Вам отправлена новая ссылка. Откройте последнее письмо.',
    link_withdrawn: () => 'Работы ещё не закончены, мы спросим снова.',
    link_other_works: () => 'Ссылка относится к прежним работам. Откройте последнее письмо.',
    link_expired: () => 'Срок ссылки вышел. Позвоните куратору, он пришлёт новую.',
    case_unknown: () => 'Такого случая в реестре нет, или он вне ваших прав.',
    case_open_already: (facts: Facts) =>
      `По этой анкете уже открыт случай №\u00a0${String(facts['number'] ?? '')}. Продолжайте его.`,
    owner_unknown: () => 'Такого сотрудника нет или он отключён. Выберите другого ответственного.',
    person_of_other_client: () => 'Это лицо другого клиента. Выберите лицо из карточки этого клиента.',
    person_without_mail: () =>
      'У этого лица не указана почта. Впишите адрес в карточку или передайте ссылку иначе.',
    case_changed: () => 'Пока вы правили, случай изменил кто-то другой. Обновите страницу и повторите.',
  },
  en: {
    act_not_for_role: () =>
      'Another role takes this step. The client’s word is recorded by the curator or the leader; works belong to service.',
    not_your_client: () =>
      'Another curator answers for this client. Ask the curator or the programme leader.',
    not_your_work: () => 'Another employee owns this work. Ask the service manager.',
    copy_not_yours: () => 'This copy is meant for somebody else; whoever it was sent to confirms receipt.',
    copy_already_received: () => 'The receipt of this copy is already confirmed. Nothing to do.',
    case_finished: () =>
      'The questionnaire has gone on and the case is over. Record a new fault in a new questionnaire.',
    case_confirmed: () =>
      'The client has confirmed already. If they changed their mind, record their “no” with their words.',
    client_is_being_asked: () =>
      'The client is being asked already. Wait for the answer or take a restored mark back.',
    claims_unknown: () =>
      'Some of the chosen claims belong to another client. Reload the page and choose again.',
    claims_missing: () => 'Choose the claims this work will mend.',
    due_in_past: () => 'This date is past. Choose today or a later day.',
    work_unknown: () => 'There is no such work in this case. Reload the page.',
    work_exists: () => 'This work is planned already. Reload the page to see it.',
    work_already_started: () => 'The work has been started already. Reload the page.',
    work_already_restored: () => 'The work is done already. Take the mark back to return to it.',
    work_not_restored: () => 'The work is not marked done, so there is no mark to take back.',
    words_missing: () => 'Say in words what it is about: others cannot understand the step without it.',
    works_not_restored: () => 'Service has not restored quality yet. Ask the client when every work is done.',
    nothing_to_answer: () =>
      'The client is not being asked now: works are open or the answer is already here.',
    speaker_missing: () => 'Say who at the client said it.',
    said_in_future: () => 'That moment is still to come. Say when the client said it.',
    said_before_restored: () =>
      'These words were said before the works ended and are not about them. Ask the client again.',
    link_not_for_these_works: () => 'This link is about earlier works. Open the latest letter.',
    link_only_by_client: () => 'Only the client answers by link. Choose phone, letter or meeting.',
    yes_with_words: () => 'You said “yes” and left a remark. Confirm that all is well.',
    not_confirmed: () => 'The questionnaire can go on once the client has confirmed quality.',
    link_unknown: () => 'There is no such link. Open it whole from the letter, or call your curator.',
    link_used: () => 'This link has been answered. Thank you.',
    link_answered_otherwise: () => 'The answer has reached us another way. Thank you.',
    link_replaced: () => 'A newer link was sent to you. Open the latest letter.',
    link_withdrawn: () => 'The works are not finished yet; we shall ask again.',
    link_other_works: () => 'The link is about earlier works. Open the latest letter.',
    link_expired: () => 'The link is past its date. Call your curator for a new one.',
    case_unknown: () => 'There is no such case in the register, or it is outside your rights.',
    case_open_already: (facts: Facts) =>
      `This questionnaire already has case No. ${String(facts['number'] ?? '')}. Go on with that one.`,
    owner_unknown: () => 'There is no such active employee. Choose another owner.',
    person_of_other_client: () =>
      'This person belongs to another client. Choose one from this client’s card.',
    person_without_mail: () =>
      'This person has no e-mail. Add the address to the card or hand the link over another way.',
    case_changed: () => 'Somebody else changed the case meanwhile. Reload the page and try again.',
  },
});
