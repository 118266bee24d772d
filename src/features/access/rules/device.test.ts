import { expect, test } from 'vitest';
import { nameDevice } from './device.ts';

test('a browser that calls itself by four names is named by its own', () => {
  const yandex =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 YaBrowser/26.1 Safari/537.36';
  expect(nameDevice(yandex)).toBe('Яндекс Браузер, Windows');
  const android =
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
  expect(nameDevice(android)).toBe('Chrome, Android');
});

test('what is unknown stays unknown', () => {
  expect(nameDevice('curl/8')).toBeNull();
  expect(nameDevice(null)).toBeNull();
});
