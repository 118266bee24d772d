// Sentences for refusals: what is so, and what to do.
import { defineWords, type Locale } from '#kernel/words.ts';
import { PLACEHOLDERS } from '../shapes/client-text.ts';

type Facts = Record<string, unknown>;

function placeOf(facts: Facts, locale: Locale): string {
  const names: Record<string, Record<Locale, string> | undefined> = PLACEHOLDERS;
  return names[String(facts['name'])]?.[locale] ?? '';
}

export const qualityRefusals = defineWords({
  ru: {
    act_not_for_role: () =>
      'Этот шаг делает другая роль. Слово клиента записывает его куратор или руководитель программы, работы ведёт сервис.',
    not_your_client: () => 'Это клиент другого куратора. Попросите куратора или руководителя программы.',
    not_your_work: () => 'За эту работу отвечает другой сотрудник. Попросите руководителя сервиса.',
    file_is_word: () =>
      'На этой бумаге держится слово клиента, убрать её нельзя. Если слово записано ошибочно, запишите новое.',
    copy_not_yours: () => 'Эта копия предназначена другому. Получение подтверждает тот, кому она послана.',
    copy_already_received: () => 'Получение этой копии уже подтверждено. Ничего делать не нужно.',
    case_finished: () => 'Анкета уже продолжена, этот случай закрыт. О новой поломке запишите новую анкету.',
    case_confirmed: () =>
      'Клиент уже подтвердил качество. Если он передумал, запишите его «нет» с его словами.',
    client_is_being_asked: () =>
      'Клиента уже спросили. Дождитесь ответа или снимите отметку о восстановлении.',
    client_is_awaited: () =>
      'Сейчас ждём шага клиента. Когда он его сделает, запишите это, и работы пойдут дальше.',
    not_waiting: () => 'Клиента сейчас не ждут. Обновите страницу.',
    already_waiting: () => 'Клиента уже ждут. Сначала запишите, что он сделал свой шаг.',
    severity_same: () => 'Тяжесть уже такая. Выберите другую или оставьте как есть.',
    cause_missing: () => 'Выберите причину или место из списка.',
    measured_below_bound: (facts: Facts) =>
      `Последнее измерение не дотягивает до нормы (${String(facts['criterion'] ?? '')}). Измерьте снова после работ или продолжайте их.`,
    unfixable_proposed: () =>
      'Это уже объявлено неисправимым. Дождитесь решения директора или согласия клиента.',
    unfixable_not_proposed: () => 'Решать нечего: неисправимым это не объявлено. Обновите страницу.',
    unfixable_not_approved: () =>
      'Спрашивать согласие клиента можно, когда директор подтвердит, что исправить нельзя.',
    unfixable_decided: () =>
      'Директор уже согласился, что исправить нельзя. Теперь решает клиент: запишите его ответ.',
    written_word_needed: () =>
      'Согласие жить с этим даётся письменно: запишите письмо или подписанную бумагу с фотографией.',
    paper_without_photo: () => 'Приложите фотографию подписанной бумаги.',
    cause_removed_already: () => 'Причина уже отмечена устранённой. Ничего делать не нужно.',
    works_not_taken_up: () => 'Сервис ещё не принял анкету в работу. Сначала подтвердите получение копии.',
    claims_not_named: () => 'Отметьте, что ещё не исправлено: «не всё» без этого ни о чём не говорит.',
    effect_too_early: () => 'Проверять рано: анкета ещё не продолжена.',
    codes_unknown: () => 'Такого пункта в списке нет. Обновите страницу и выберите снова.',
    codes_stale: () => 'Пока вы правили список, вышла новая версия. Откройте её и повторите правку.',
    codes_same: () => 'В списке ничего не изменилось, новая версия не нужна.',
    code_twice: (facts: Facts) =>
      `Код «${String(facts['code'] ?? '')}» встречается дважды. Дайте одному из них другой.`,
    code_malformed: (facts: Facts) =>
      `Код «${String(facts['code'] ?? '')}» не подходит: латинские буквы, цифры и дефис, до 40 знаков.`,
    code_vanished: (facts: Facts) =>
      `Код «${String(facts['code'] ?? '')}» уже использовался. Не удаляйте его, а отметьте устаревшим.`,
    work_not_open: () => 'Эта общая работа уже сделана. Назначьте новую.',
    work_has_case: () => 'Этот случай уже входит в работу. Обновите страницу.',
    file_not_fit: () => 'Можно приложить фотографию или PDF. Выберите другой файл.',
    file_unreadable: () => 'Файл не читается. Снимите ещё раз или выберите другой.',
    file_id_reused: () => 'Под этим номером уже лежит другой файл. Приложите его ещё раз.',
    measurement_id_reused: () => 'Под этим номером уже записано другое измерение. Запишите его ещё раз.',
    measured_in_talk: () =>
      'Это измерено в разговоре с клиентом и остаётся, как он его назвал. Запишите новое измерение после работ.',
    measurement_struck: () => 'Это измерение уже вычеркнуто. Обновите страницу.',
    restored_by_measurement: (facts: Facts) =>
      `Без этого измерения последнее не в норме (${String(facts['criterion'] ?? '')}), а качество отмечено восстановленным. Сначала снимите отметку с работы или запишите верное измерение.`,
    criterion_unknown: () => 'У этого случая нет такого показателя. Обновите страницу.',
    taken_in_future: () => 'Время измерения ещё не наступило. Укажите, когда измерили.',
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
    placeholder_unknown: (facts: Facts) =>
      `В этом письме нечего подставить вместо {${String(facts['name'] ?? '')}}. Возьмите имя из списка под текстом.`,
    placeholder_not_in_subject: (facts: Facts) =>
      `В теме письма нельзя подставить {${String(facts['name'] ?? '')}}: тему видно в списках писем. Оставьте его в тексте.`,
    placeholder_missing: (facts: Facts) =>
      `В тексте нет {${placeOf(facts, 'ru')}}, и клиенту нечем будет ответить. Поставьте его отдельной строкой.`,
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
    link_replaced: () => 'Есть более новая ссылка. Ответьте по ней или позвоните куратору.',
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
    file_is_word: () =>
      'The client’s word rests on this paper, so it stays. If the word was recorded by mistake, record a new one.',
    copy_not_yours: () => 'This copy is meant for somebody else; whoever it was sent to confirms receipt.',
    copy_already_received: () => 'The receipt of this copy is already confirmed. Nothing to do.',
    case_finished: () =>
      'The questionnaire has gone on and the case is over. Record a new fault in a new questionnaire.',
    case_confirmed: () =>
      'The client has confirmed already. If they changed their mind, record their “no” with their words.',
    client_is_being_asked: () =>
      'The client is being asked already. Wait for the answer or take a restored mark back.',
    client_is_awaited: () =>
      'We are waiting for a step of the client. Note it when it is done, and the works go on.',
    not_waiting: () => 'Nobody is waiting for the client now. Reload the page.',
    already_waiting: () => 'The client is awaited already. Note first that they have done their step.',
    severity_same: () => 'The severity is this already. Choose another or leave it.',
    cause_missing: () => 'Choose a cause or a place from the list.',
    measured_below_bound: (facts: Facts) =>
      `The last measurement is below the bound (${String(facts['criterion'] ?? '')}). Measure again after the works, or go on with them.`,
    unfixable_proposed: () =>
      'It has been declared unmendable already. Wait for the director’s decision or the client’s acceptance.',
    unfixable_not_proposed: () =>
      'There is nothing to decide: nobody declared it unmendable. Reload the page.',
    unfixable_not_approved: () =>
      'Ask for the client’s acceptance once the director has agreed that it cannot be mended.',
    unfixable_decided: () =>
      'The director has agreed that it cannot be mended. Now the client decides: record their answer.',
    written_word_needed: () =>
      'To live with it is a written word: record a letter, or a signed paper with its photograph.',
    paper_without_photo: () => 'Attach the photograph of the signed paper.',
    cause_removed_already: () => 'The cause is marked removed already. Nothing to do.',
    works_not_taken_up: () =>
      'Service has not taken the questionnaire yet. Confirm the receipt of the copy first.',
    claims_not_named: () => 'Tick what is still wrong: “not all” says nothing without it.',
    effect_too_early: () => 'Too early to check: the questionnaire has not gone on yet.',
    codes_unknown: () => 'There is no such entry in the list. Reload the page and choose again.',
    codes_stale: () => 'A new version came out while you were editing. Open it and repeat your change.',
    codes_same: () => 'Nothing in the list has changed, so no new version is needed.',
    code_twice: (facts: Facts) =>
      `Code “${String(facts['code'] ?? '')}” stands twice. Give one of them another.`,
    code_malformed: (facts: Facts) =>
      `Code “${String(facts['code'] ?? '')}” does not fit: Latin letters, digits and hyphens, up to 40 characters.`,
    code_vanished: (facts: Facts) =>
      `Code “${String(facts['code'] ?? '')}” has been used. Do not delete it, mark it retired.`,
    work_not_open: () => 'That common work is done already. Plan a new one.',
    work_has_case: () => 'This case is part of the work already. Reload the page.',
    file_not_fit: () => 'A photograph or a PDF can be attached. Choose another file.',
    file_unreadable: () => 'The file cannot be read. Take the picture again or choose another.',
    file_id_reused: () => 'Another file has this id already. Attach it once more.',
    measurement_id_reused: () => 'Another measurement has this id already. Record it once more.',
    measured_in_talk: () =>
      'This was measured in the talk with the client and stays as told there. Note a new measurement after the works.',
    measurement_struck: () => 'This measurement is struck out already. Reload the page.',
    restored_by_measurement: (facts: Facts) =>
      `Without this measurement the last one fails its bound (${String(facts['criterion'] ?? '')}), and quality is marked restored. Take the mark off the work first, or note the right measurement.`,
    criterion_unknown: () => 'The case has no such criterion. Reload the page.',
    taken_in_future: () => 'That moment is still to come. Say when it was measured.',
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
    placeholder_unknown: (facts: Facts) =>
      `There is nothing to put in place of {${String(facts['name'] ?? '')}} in this letter. Take a name from the list below the text.`,
    placeholder_not_in_subject: (facts: Facts) =>
      `{${String(facts['name'] ?? '')}} cannot stand in the subject, which lists of letters show. Leave it in the text.`,
    placeholder_missing: (facts: Facts) =>
      `The text has no {${placeOf(facts, 'en')}}, so the client would have nothing to answer by. Put it on a line of its own.`,
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
    link_replaced: () => 'There is a newer link. Answer by that one, or call your curator.',
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
