import { defineWords } from '#kernel/words.ts';

type Facts = Record<string, unknown>;

export const reportRefusals = defineWords({
  ru: {
    mailbox_not_set_up: () =>
      'Ящик ответов не настроен. Впишите его в разделе «Компания», вкладка «Почта», и сохраните.',
    mailbox_not_read: (facts: Facts) =>
      `Ящик ответов не открылся («${String(facts['said'] ?? '')}»). Проверьте адрес, порт, защиту, имя, пароль и папку.`,
    mail_not_set_up: () => 'Почта не настроена. Впишите сервер в разделе «Компания», вкладка «Почта».',
    no_own_address: () => 'У Вас нет адреса почты. Впишите его в своей карточке сотрудника.',
    letter_not_to_resend: () =>
      'Это письмо уже отправлено, стоит в очереди или не имеет адреса. Обновите страницу.',
    weekly_unknown: () => 'Такой встречи недели нет. Откройте список встреч.',
    weekly_in_past: () => 'Это время уже прошло. Выберите день и час впереди.',
    weekly_not_planned: () =>
      'Эта встреча уже началась, прошла или отменена: менять её план нельзя. Обновите страницу.',
    weekly_not_running: () => 'Встреча сейчас не идёт: записать это можно только во время встречи.',
    weekly_another_runs: () => 'Сейчас идёт другая встреча недели. Закончите её, потом начните эту.',
    weekly_decided: () => 'Здесь уже записаны решения. Отмените их, если встреча начата по ошибке.',
    weekly_not_held: () => 'Протокола ещё нет: он появится, когда встреча закончится.',
    weekly_item_found: () => 'Этот вопрос нашла сама программа. Убрать можно только добавленные от руки.',
    weekly_participant_missing: () => 'Кто-то из участников больше не работает. Выберите других.',
    decision_made_before: () =>
      'Решение записано на другой встрече, и эта запись уже не правится. Запишите новое.',
    decision_not_yours: () =>
      'О решении говорит тот, кто за него отвечает, или ведущий встречи. Попросите их отметить.',
    decision_words_missing: () => 'Напишите в нескольких словах, что сделано или почему решение снято.',
    decision_still_written: () => 'Встреча ещё идёт: решение можно переписать или отменить в ней самой.',
  },
  en: {
    mailbox_not_set_up: () => 'No box of answers is set up. Enter it under Company, Mail, and save.',
    mailbox_not_read: (facts: Facts) =>
      `The box of answers did not open (“${String(facts['said'] ?? '')}”). Check address, port, security, name, password and folder.`,
    mail_not_set_up: () => 'Mail is not set up. Enter the server under Company, Mail.',
    no_own_address: () => 'You have no e-mail address. Enter it on your employee card.',
    letter_not_to_resend: () =>
      'This letter has been sent, is in the queue, or has no address. Reload the page.',
    weekly_unknown: () => 'There is no such weekly meeting. Open the list of meetings.',
    weekly_in_past: () => 'That time has passed. Choose a day and hour ahead.',
    weekly_not_planned: () =>
      'This meeting has begun, is over or was called off: its plan stays as it is. Reload the page.',
    weekly_not_running: () => 'The meeting is not going on: this is written only while it is.',
    weekly_another_runs: () => 'Another weekly meeting is going on. End it, then begin this one.',
    weekly_decided: () => 'Decisions are written here. Take them back if it was begun by mistake.',
    weekly_not_held: () => 'There are no minutes yet: they appear when the meeting ends.',
    weekly_item_found: () =>
      'The program found this matter by itself. Only what was added by hand can be taken off.',
    weekly_participant_missing: () => 'Somebody of them no longer works here. Choose others.',
    decision_made_before: () =>
      'This decision was written at another meeting and is not edited any more. Write a new one.',
    decision_not_yours: () =>
      'Its owner or whoever leads the meeting says what became of a decision. Ask them to.',
    decision_words_missing: () => 'Say in a few words what was done, or why the decision was dropped.',
    decision_still_written: () =>
      'The meeting is still going on: rewrite the decision or take it back there.',
  },
});
