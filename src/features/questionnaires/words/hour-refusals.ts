import { defineWords } from '#kernel/words.ts';

/** Refusals around attachments, marked phrases, time, and discarding one begun by mistake. */
export const hourRefusals = defineWords({
  ru: {
    attachment_not_a_picture: () =>
      'Это не снимок: подойдёт фотография в JPEG, PNG или WebP. Сфотографируйте ещё раз или выберите другой файл.',
    attachment_not_a_voice: () => 'Это не голосовая заметка. Запишите её ещё раз здесь, на устройстве.',
    attachment_unreadable: () =>
      'Снимок повреждён, и прочитать его нельзя. Сфотографируйте ещё раз или выберите другой файл.',
    attachment_id_reused: () =>
      'Под этим номером уже лежит другое вложение. Уберите это и приложите файл заново.',
    time_note_reused: () => 'Это время уже учтено. Обновите страницу.',
    mark_task_empty: () => 'Напишите, что нужно сделать, и задача запишется.',
    mark_id_reused: () => 'Под этим номером уже отмечена другая фраза. Обновите страницу и отметьте ещё раз.',
    discard_not_empty: () =>
      'В анкете уже есть ответы, поэтому отменить её нельзя. Уберите лишние ответы или продолжайте разговор.',
  },
  en: {
    attachment_not_a_picture: () =>
      'This is no picture: a photo in JPEG, PNG or WebP will do. Take another one or choose another file.',
    attachment_not_a_voice: () => 'This is no voice note. Record it again here, on the device.',
    attachment_unreadable: () =>
      'The picture is damaged and cannot be read. Take another one or choose another file.',
    attachment_id_reused: () =>
      'Another attachment stands under this number. Remove this one and attach the file again.',
    time_note_reused: () => 'This time has been counted already. Reload the page.',
    mark_task_empty: () => 'Write what is to be done, and the task will be kept.',
    mark_id_reused: () =>
      'Another phrase is marked under this number. Reload the page and mark the phrase again.',
    discard_not_empty: () =>
      'The questionnaire holds answers already, so it cannot be discarded. Clear them or go on with the talk.',
  },
});
