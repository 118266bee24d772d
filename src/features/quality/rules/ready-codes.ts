// Lists of causes to begin with, by trade: short enough to be read at once, and meant to be changed. Places are
// every company's own, so none come ready.
import type { Trade } from '#features/staff/shapes/kinds.ts';
import type { CodeList } from '../shapes/codes.ts';

type Row = readonly [code: string, ru: string, en: string];

const group = ([code, ru, en]: Row, ...entries: readonly Row[]): CodeList[number] => ({
  code,
  title: { ru, en },
  retired: false,
  entries: entries.map(([own, title, english]) => ({
    code: own,
    title: { ru: title, en: english },
    retired: false,
  })),
});

/** People, other firms and what nobody did wrong happen in every trade. */
const COMMON: CodeList = [
  group(
    ['people', 'Наши люди', 'Our people'],
    ['promise', 'Обещали и не сделали', 'Promised and not done'],
    ['answer', 'Долго не отвечали', 'Slow to answer'],
    ['skill', 'Ошиблись в работе', 'Mistake in the work'],
  ),
  group(
    ['outside', 'Не у нас', 'Not with us'],
    ['client', 'У самого клиента', 'At the client’s own'],
    ['supplier', 'У нашего поставщика', 'At our supplier’s'],
    ['accident', 'Авария или стихия', 'Accident or weather'],
  ),
];

const OWN: Readonly<Record<Exclude<Trade, 'other'>, CodeList>> = {
  connectivity: [
    group(
      ['line', 'Линия', 'Line'],
      ['break', 'Обрыв', 'Break'],
      ['noise', 'Помехи и шум', 'Noise'],
      ['wear', 'Износ кабеля или муфты', 'Worn cable or joint'],
    ),
    group(
      ['node', 'Узел', 'Node'],
      ['port', 'Порт или плата', 'Port or card'],
      ['power', 'Питание', 'Power'],
      ['load', 'Не хватает ёмкости', 'Not enough capacity'],
    ),
    group(
      ['settings', 'Настройки', 'Settings'],
      ['speed', 'Скорость ниже договорной', 'Speed below the contract'],
      ['route', 'Маршрут', 'Routing'],
      ['voice', 'Голосовой шлюз', 'Voice gateway'],
    ),
  ],
  wholesale: [
    group(
      ['stock', 'Склад', 'Stock'],
      ['missing', 'Не было товара', 'Out of stock'],
      ['mixed', 'Пересорт', 'Wrong goods'],
      ['damaged', 'Повредили при сборке', 'Damaged in picking'],
    ),
    group(
      ['delivery', 'Доставка', 'Delivery'],
      ['late', 'Опоздали', 'Late'],
      ['papers', 'Документы с ошибками', 'Wrong papers'],
    ),
    group(['goods', 'Товар', 'Goods'], ['defect', 'Брак', 'Defect'], ['term', 'Срок годности', 'Shelf life']),
  ],
  services: [
    group(
      ['visit', 'Выезд', 'Visit'],
      ['late', 'Опоздали', 'Late'],
      ['noshow', 'Не приехали', 'Did not come'],
    ),
    group(
      ['result', 'Результат', 'Result'],
      ['again', 'Переделывали', 'Done again'],
      ['short', 'Сделано не всё', 'Not all done'],
    ),
    group(
      ['papers', 'Документы', 'Papers'],
      ['error', 'С ошибками', 'With mistakes'],
      ['slow', 'С задержкой', 'Late'],
    ),
  ],
  manufacturing: [
    group(
      ['make', 'Производство', 'Production'],
      ['defect', 'Брак', 'Defect'],
      ['size', 'Размер не тот', 'Wrong size'],
      ['late', 'Сорван срок', 'Late'],
    ),
    group(
      ['design', 'Конструкция', 'Design'],
      ['fault', 'Ошибка в чертеже', 'Drawing mistake'],
      ['change', 'Изменили без согласия', 'Changed without consent'],
    ),
    group(
      ['ship', 'Отгрузка', 'Shipping'],
      ['pack', 'Упаковка', 'Packing'],
      ['mixed', 'Перепутали партию', 'Wrong batch'],
    ),
  ],
};

/** The list of causes for a trade. */
export function readyCauses(trade: Trade): CodeList {
  return [...(trade === 'other' ? [] : OWN[trade]), ...COMMON];
}
