// Sentences for refusals: what is so, and what to do.
import { quote } from '#kernel/quotes.ts';
import { defineWords } from '#kernel/words.ts';

type Facts = Record<string, unknown>;

export const clientRefusals = defineWords({
  ru: {
    duplicate_client: ({ by, name }: Facts) => {
      const who = name ? quote(String(name), 'ru') : 'клиент из чужого списка';
      const what = by === 'inn' ? 'с этим ИНН' : 'с таким названием';
      return `Уже есть ${who} ${what}. Откройте его карточку или подтвердите, что это другой клиент.`;
    },
    external_id_taken: ({ externalId }: Facts) =>
      `Внешний номер «${String(externalId)}» уже у другого клиента. Укажите другой или оставьте пустым.`,
    already_archived: () => 'Клиент уже в архиве. Обновите страницу.',
    not_archived: () => 'Клиент не в архиве, возвращать нечего. Обновите страницу.',
    role_ended: () => 'Эта роль уже завершена. Чтобы человек вернулся, добавьте ему новую роль.',
    role_end_in_future: () =>
      'Этот день ещё не наступил. Если срок полномочий известен, запишите его в поле «Полномочия до».',
    role_end_before_start: () => 'Роль не может закончиться раньше, чем началась. Проверьте обе даты.',
    successor_elsewhere: () => 'Преемник работает у другого клиента. Сначала добавьте ему роль здесь.',
    successor_same: () => 'Человек не может быть преемником самого себя. Выберите другого.',
    successor_gone: () => 'Преемник тоже ушёл. Выберите того, кто работает сейчас.',
    checkin_in_future: () => 'Этот день ещё не наступил. Укажите день разговора, не позже сегодняшнего.',
    move_decided: () => 'Об этом уже решили. Обновите страницу, чтобы увидеть, как.',
    link_to_self: () => 'Линия соединяет двух разных людей. Выберите другого.',
    touch_in_future: () => 'Этот день ещё не наступил. Отметьте касание, когда оно состоится.',
    relation_not_yours: () =>
      'Записать можно только своё отношение. За других это делает руководитель программы.',
    evidence_missing: () => 'Напишите, на чём основана оценка: без этого отношение не повысить.',
    contract_ends_before_start: () => 'Договор кончается раньше, чем подписан. Проверьте даты.',
    position_ends_before_start: () => 'Позиция кончается раньше, чем началась. Проверьте даты.',
    product_code_taken: ({ code }: Facts) =>
      `Код «${String(code)}» уже у другого товара или услуги. Укажите другой.`,
  },
  en: {
    duplicate_client: ({ by, name }: Facts) => {
      const who = name ? quote(String(name), 'en') : 'a client from somebody else’s list';
      const what = by === 'inn' ? 'with this INN' : 'with this name';
      return `There is already ${who} ${what}. Open that card, or confirm that this is another client.`;
    },
    external_id_taken: ({ externalId }: Facts) =>
      `The outside number “${String(externalId)}” belongs to another client. Give another or leave it empty.`,
    already_archived: () => 'The client is already archived. Reload the page.',
    not_archived: () => 'The client is not archived, there is nothing to bring back. Reload the page.',
    role_ended: () => 'This role has already ended. If the person came back, add a new role.',
    role_end_in_future: () =>
      'That day has not come yet. Where the end of a term is known, write it in “In office until”.',
    role_end_before_start: () => 'A role cannot end before it began. Check both dates.',
    successor_elsewhere: () => 'The successor works at another client. First add a role here.',
    successor_same: () => 'A person cannot succeed themselves. Choose somebody else.',
    successor_gone: () => 'The successor has left as well. Choose somebody who works there now.',
    checkin_in_future: () => 'That day has not come yet. Give the day of the talk, today at the latest.',
    move_decided: () => 'Somebody has decided about it already. Refresh the page to see how.',
    link_to_self: () => 'A line joins two different people. Choose somebody else.',
    touch_in_future: () => 'That day has not come yet. Note the touch when it has taken place.',
    relation_not_yours: () => 'You can note your own relation only. The programme leader does it for others.',
    evidence_missing: () => 'Say what the strength rests on: it cannot be raised without that.',
    contract_ends_before_start: () => 'The contract ends before it was signed. Check the dates.',
    position_ends_before_start: () => 'The position ends before it began. Check the dates.',
    product_code_taken: ({ code }: Facts) =>
      `The code “${String(code)}” belongs to another product. Give another.`,
  },
});
