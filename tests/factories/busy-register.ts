// A register with four weeks behind it and something to say in every section of a daily report.
import type { TestApp } from '#app/testing.ts';
import { openLoop } from './loop-rows.ts';

const NAMES = [
  'Пекарня «Колос»',
  'Ткач',
  'Мебель-Град',
  'Лён',
  'Северный склад',
  'Сосна',
  'Верба',
  'Типография «Оттиск»',
];

/** Fills it up to `hour`, the moment of the report. */
export async function fillRegister(t: TestApp, hour: string): Promise<void> {
  const loop = await openLoop(t);
  const before = (days: number, hours = 4) =>
    new Date(Date.parse(hour) - days * 86_400_000 - hours * 3_600_000).toISOString();
  const nameOf = (index: number) => NAMES[index % NAMES.length] ?? '';

  for (let day = 1; day <= 28; day += 1) {
    const made = await loop.newCase(`${nameOf(day)} ${day}`, {
      registered_at: before(day + 3),
      state: 'resumed',
      outcome: 'confirmed',
      closed_at: before(1),
    });
    await loop.note(made, 'service_restored', before(day));
    if (day % 3 !== 0) await loop.say(made, 'yes', '', before(Math.max(0, day - 2)));
  }
  for (let index = 0; index < 14; index += 1) {
    const late = await loop.newCase(nameOf(index), { registered_at: before(10 + index) });
    const workId = await loop.addWork(late, {
      title: 'Заменить порт на узле',
      dueOn: before(index + 1).slice(0, 10),
    });
    await loop.owe(late, { term: 'work_due', dueOn: before(index + 1).slice(0, 10), workId });
  }
  const no = await loop.newCase('Северный склад', { registered_at: before(12) });
  await loop.addWork(no, { title: 'Проложить второй ввод', dueOn: before(-2).slice(0, 10) });
  await loop.say(
    no,
    'no',
    'Вечером опять пропала связь, кассы стояли сорок минут. Обещали же к пятнице.',
    before(0, 6),
  );
  const partly = await loop.newCase('Типография «Оттиск»', { registered_at: before(9) });
  await loop.say(partly, 'partly', 'Стало лучше, но ночные копии не проходят', before(0, 3));
  const off = await loop.newCase('Верба', {
    state: 'withdrawn',
    outcome: 'withdrawn',
    registered_at: before(8),
  });
  await loop.say(off, 'withdrawn', 'Разобрались сами: дело было в нашем кабеле', before(0, 5));
  const soon = await loop.newCase('Лён', { registered_at: before(5) });
  const soonId = await loop.addWork(soon, { title: 'Перенести антенну', dueOn: before(-1).slice(0, 10) });
  await loop.owe(soon, { term: 'work_due', dueOn: before(-1).slice(0, 10), workId: soonId });
  const done = await loop.newCase('Мебель-Град', {
    state: 'restored',
    restored_at: before(0, 2),
    registered_at: before(6),
  });
  await loop.addWork(done, {
    title: 'Коммутатор',
    doneAt: before(0, 2),
    result: 'Заменили блок питания и проверили под нагрузкой',
  });
  await loop.note(done, 'service_restored', before(0, 2));
  await loop.newCase('Сосна', {
    state: 'restored',
    restored_at: before(3),
    registered_at: before(11),
    next_doer: 'programme_leader',
  });
  await loop.newCase('Ткач', { state: 'offered', offered_at: before(4), registered_at: before(11) });
  await loop.newCase('Пекарня «Колос»', {
    state: 'waiting_client',
    waiting_since: before(0, 5),
    waiting_for: 'допуск в серверную',
    registered_at: before(4),
  });
  const yes = await loop.newCase('Лесной двор', {
    state: 'confirmed',
    outcome: 'confirmed',
    registered_at: before(13),
  });
  await loop.say(yes, 'yes', '', before(0, 7));
  await loop.newCase('Новый порт', { state: 'registered', registered_at: before(0, 8) });
}
