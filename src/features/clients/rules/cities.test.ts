import { describe, expect, test } from 'vitest';
import { clockOf, findCity, listCities } from './cities.ts';
import { distanceKm, readPoint, writePoint } from '#kernel/coordinates.ts';

describe('the cities of Russia', () => {
  test('are at least 170, each once, inside the country and with a zone this machine knows', () => {
    const cities = listCities();
    expect(cities.length).toBeGreaterThanOrEqual(170);
    expect(new Set(cities.map(({ name }) => name)).size).toBe(cities.length);
    for (const { name, latitude, longitude, timeZone } of cities) {
      expect(latitude > 41 && latitude < 70, name).toBe(true);
      expect(longitude > 19 && longitude < 180, name).toBe(true);
      expect(() => new Intl.DateTimeFormat('ru', { timeZone }), name).not.toThrow();
    }
  });

  test.each([
    ['Москва', 'Санкт-Петербург', 634],
    ['Екатеринбург', 'Челябинск', 193],
    ['Новосибирск', 'Барнаул', 195],
    ['Хабаровск', 'Владивосток', 644],
    ['Краснодар', 'Ростов-на-Дону', 249],
    ['Казань', 'Ижевск', 276],
  ])('%s is as far from %s as the map says, within two hundredths', (one, other, km) => {
    const [from, to] = [findCity(one), findCity(other)];
    if (!from || !to) throw new Error('unknown');
    expect(Math.abs(distanceKm(from, to) / km - 1)).toBeLessThan(0.02);
  });

  test('a city of the east lies east of a city of the west by as many zones as its clock says', () => {
    for (const { name, longitude, timeZone } of listCities()) {
      const hour = Number(
        new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(
          new Date('2026-11-24T00:00:00Z'),
        ),
      );
      // Clocks of Russia run up to two and a half hours ahead of the sun, and in the far north little more than an hour behind it.
      const ahead = hour - longitude / 15;
      expect(ahead > -1.4 && ahead < 2.6, name).toBe(true);
    }
  });

  test.each([
    ['г. Орёл', 'Орёл'],
    ['  орел ', 'Орёл'],
    ['город Пермь', 'Пермь'],
    ['СПб', 'Санкт-Петербург'],
    ['г.Казань', 'Казань'],
  ])('«%s» is %s', (typed, name) => {
    expect(findCity(typed)?.name).toBe(name);
  });

  test('a village is not guessed', () => {
    expect(findCity('Малые Вязёмы')).toBeNull();
    expect(findCity('')).toBeNull();
  });

  test('the clock is the client’s own, else its city’s, else ours', () => {
    const moscow = 'Europe/Moscow';
    expect(clockOf({ timeZone: 'Asia/Omsk', city: 'Пермь' }, moscow)).toBe('Asia/Omsk');
    expect(clockOf({ timeZone: null, city: 'Пермь' }, moscow)).toBe('Asia/Yekaterinburg');
    expect(clockOf({ timeZone: null, city: 'Зурбаган' }, moscow)).toBe(moscow);
  });
});

describe('coordinates', () => {
  test.each([
    ['57.6261, 39.8845', 57.6261, 39.8845],
    ['57.6261 39.8845', 57.6261, 39.8845],
    ['57,6261; 39,8845', 57.6261, 39.8845],
    ['-33.9, 18.4', -33.9, 18.4],
  ])('«%s» is read', (text, latitude, longitude) => {
    expect(readPoint(text)).toEqual({ latitude, longitude });
  });

  test.each(['', 'Ярославль', '57.6', '91, 10', '10, 181', '57.6 39.8 12'])('«%s» is not', (text) => {
    expect(readPoint(text)).toBeNull();
  });

  test('what is written is read back', () => {
    expect(readPoint(writePoint({ latitude: 57.62613, longitude: -39.88451 }))).toEqual({
      latitude: 57.62613,
      longitude: -39.88451,
    });
    expect(writePoint({ latitude: null, longitude: 1 })).toBe('');
  });
});
