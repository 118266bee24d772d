// The first visit, the company's settings and the production calendar, through the door.
import { Hono } from 'hono';
import sharp from 'sharp';
import { createBrand } from '../../src/server/brand.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '#features/access/shapes/permission.ts';
import { openTestApp, type TestApp } from '#app/testing.ts';

const nobody = { kind: 'person', employeeId: null, name: '', roles: [], locale: 'ru', listsOf: [] } as const;
const firstVisit = {
  companyName: 'АО «Северная связь»',
  shortName: 'Северная связь',
  timeZone: 'Asia/Yekaterinburg',
  trade: 'connectivity',
  locale: 'ru',
  lastName: 'Ёлкина',
  firstName: 'Зоя',
  email: 'Zoya@Sever.test',
  password: 'десять знаков и больше',
  leadsProgramme: true,
};

describe('the first visit', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp({ company: false });
  });
  afterAll(async () => t?.drop());

  test('an empty installation says that it waits for its company', async () => {
    expect(await t.call(nobody, 'staff.set-up-state')).toMatchObject({ needsSetUp: true, isDemo: false });
  });

  test('two people press the button at once: there is one company and one administrator (M1)', async () => {
    const answers = await Promise.allSettled([
      t.call(nobody, 'staff.set-up', firstVisit),
      t.call(nobody, 'staff.set-up', { ...firstVisit, email: 'other@sever.test' }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    const people = await t.db.selectFrom('employee').selectAll().execute();
    expect(people).toHaveLength(1);
    expect(people[0]?.roles).toEqual(['administrator', 'programme_leader']);
    expect(people[0]?.user_id).not.toBeNull();
  });

  test('afterwards nobody can do it again, and the production calendar is there', async () => {
    expect(await t.call(nobody, 'staff.set-up-state')).toEqual({
      needsSetUp: false,
      isDemo: false,
      companyName: 'АО «Северная связь»',
      locale: 'ru',
    });
    expect((await t.refusal(nobody, 'staff.set-up', firstVisit)).code).toBe('already_set_up');
    const days = await t.db.selectFrom('calendar_day').selectAll().execute();
    expect(days.length).toBeGreaterThan(60);
  });

  test('the password is nowhere as typed', async () => {
    const kept = JSON.stringify([
      await t.db.selectFrom('audit').selectAll().execute(),
      await t.db.selectFrom('auth_account').selectAll().execute(),
      await t.db.selectFrom('request_key').selectAll().execute(),
    ]);
    expect(kept).not.toContain(firstVisit.password);
  });
});

describe('the company', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp();
  });
  afterAll(async () => t?.drop());

  const read = () => t.call('administrator', 'staff.company', {});
  async function save(patch: object) {
    const { isDemo, smtp, ...settings } = await read();
    expect(isDemo).toBe(false);
    const { hasPassword, ...mail } = smtp ?? {};
    t.setNow(new Date(Date.parse(settings.updatedAt) + 1000).toISOString());
    return t.call('administrator', 'staff.save-company', {
      ...settings,
      smtp: hasPassword === undefined ? null : mail,
      ...patch,
    });
  }
  const smtp = {
    host: 'mail.proba.test',
    port: 587,
    security: 'starttls',
    user: 'ryadom',
    password: 'тайна почты',
    from: 'vip@proba.test',
  };

  test('the mail password goes in and never comes out, not even into the journal', async () => {
    await save({ smtp });
    const shown = await read();
    expect(shown.smtp).toMatchObject({ host: 'mail.proba.test', hasPassword: true });
    const { rows } = await t.call('administrator', 'access.audit', { entity: 'company' });
    expect(JSON.stringify([shown, rows])).not.toContain('тайна');
  });

  test('the kept password stays while the server is the same, and is not sent to another one', async () => {
    const { password, ...open } = smtp;
    expect(password).toBe('тайна почты');
    await save({ smtp: { ...open, port: 465 } });
    expect((await read()).smtp.hasPassword).toBe(true);
    await save({ smtp: { ...open, host: 'elsewhere.test' } });
    expect((await read()).smtp.hasPassword).toBe(false);
  });

  test('what another administrator changed meanwhile is not overwritten', async () => {
    const before = await read();
    await save({ phone: '+7 495 000-00-00' });
    const { isDemo, ...settings } = before;
    expect(isDemo).toBe(false);
    const refusal = await t.refusal('administrator', 'staff.save-company', { ...settings, smtp: null });
    expect(refusal.code).toBe('changed_meanwhile');
  });

  test('norms of the company come over those of the method (M6.2, M9.9)', async () => {
    await save({ norms: { quota: { dedicated: 12 }, quality: { plan: { workingDays: 3 } } } });
    expect((await read()).norms).toEqual({ quota: { dedicated: 12 }, quality: { plan: { workingDays: 3 } } });
  });

  test('a time zone that does not exist is refused by its field', async () => {
    const refusal = await save({ timeZone: 'Europe/Moskva' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'invalid_input', facts: { field: 'timeZone' } });
  });

  test('settings are the administrator’s alone', async () => {
    for (const role of ROLES.filter((one) => one !== 'administrator')) {
      expect((await t.refusal(role, 'staff.company')).code).toBe('not_permitted');
    }
  });
});

describe('the production calendar', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp();
  });
  afterAll(async () => t?.drop());

  test('November 2026 has 20 worked days, and the year nobody has entered is named (M6.2)', async () => {
    const calendar = await t.call('participant', 'staff.calendar', {});
    expect(calendar).toMatchObject({ year: 2026, missingYears: [2027] });
    expect(calendar.workingDays[10]).toBe(20);
  });

  test('one day set by hand changes the month and is in the journal', async () => {
    await t.call('administrator', 'staff.save-calendar-day', {
      day: '2026-11-05',
      kind: 'off',
      note: 'Переезд',
    });
    const calendar = await t.call('administrator', 'staff.calendar', { year: 2026 });
    expect(calendar.workingDays[10]).toBe(19);
    const { rows } = await t.call('administrator', 'access.audit', { entity: 'calendar_day' });
    expect(rows[0]).toMatchObject({ entityId: '2026-11-05', before: null, after: { note: 'Переезд' } });
    await t.call('administrator', 'staff.save-calendar-day', { day: '2026-11-05', kind: null });
    expect((await t.call('administrator', 'staff.calendar', {})).workingDays[10]).toBe(20);
  });

  test('a shipped year is loaded once and leaves edited days alone; an unknown one is refused', async () => {
    await t.db.deleteFrom('calendar_day').where('day', '<', '2024-01-01').execute();
    await t.call('administrator', 'staff.save-calendar-day', { day: '2023-05-08', kind: 'working' });
    const { added } = await t.call('administrator', 'staff.load-calendar-year', { year: 2023 });
    expect(added).toBeGreaterThan(10);
    const again = await t.call('administrator', 'staff.load-calendar-year', { year: 2023 });
    expect(again.added).toBe(0);
    const { rows } = await t.call('administrator', 'staff.calendar', { year: 2023 });
    expect(rows.find((row: { day: string }) => row.day === '2023-05-08').kind).toBe('working');
    const refusal = await t.refusal('administrator', 'staff.load-calendar-year', { year: 2019 });
    expect(refusal.code).toBe('calendar_year_not_shipped');
  });

  test('a year that is not decreed yet gets the holidays of the law, and moved days are added by hand', async () => {
    const before = await t.call('administrator', 'staff.calendar', {});
    const year = before.statutoryYears[0];
    expect(before.missingYears).toContain(year);
    const { added } = await t.call('administrator', 'staff.load-calendar-year', { year });
    expect(added).toBe(14);
    const after = await t.call('administrator', 'staff.calendar', { year });
    expect(after.rows.map((row: { day: string }) => row.day)).toContain(`${year}-06-12`);
    expect([after.missingYears, after.statutoryYears]).not.toContain(year);
  });
});

describe('the company’s look', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp();
  });
  afterAll(async () => t?.drop());

  const save = async (patch: object) => {
    const { isDemo: _, ...company } = await t.call('administrator', 'staff.company');
    return { ...company, ...patch };
  };
  const bring = (bytes: Buffer) => ({ content: bytes.toString('base64') });

  test('a colour on which white cannot be read is refused with its contrast', async () => {
    const pale = await t.refusal('administrator', 'staff.save-company', await save({ accent: '#ffcc00' }));
    expect([pale.code, pale.status, pale.facts]).toEqual(['accent_too_light', 422, { contrast: '1.5' }]);
    await t.call('administrator', 'staff.save-company', await save({ accent: '#003a70' }));
    expect(await t.call('administrator', 'staff.company')).toMatchObject({ accent: '#003a70' });
  });

  test('a logo is drawn anew to fit, served to anybody, and can be taken away', async () => {
    const drawn = sharp({ create: { width: 1600, height: 400, channels: 3, background: '#003a70' } });
    const { logo } = await t.call('administrator', 'staff.save-logo', bring(await drawn.jpeg().toBuffer()));
    expect(logo).toMatchObject({ width: 400, height: 100 });
    const brand = new Hono().route('/brand', createBrand(t.app));
    const served = await brand.request('/brand/logo');
    expect(served.headers.get('content-type')).toBe('image/png');
    const { format, width } = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
    expect([format, width]).toEqual(['png', 800]);
    const headers = { 'If-None-Match': served.headers.get('etag') ?? '' };
    expect((await brand.request('/brand/logo', { headers })).status).toBe(304);
    await t.call('administrator', 'staff.save-logo', { content: null });
    expect((await brand.request('/brand/logo')).status).toBe(404);
    expect(await t.call('administrator', 'staff.logo')).toEqual({ logo: null });
  });

  test('a drawing that can run script, or a broken picture, is no logo', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    expect((await t.refusal('administrator', 'staff.save-logo', bring(svg))).code).toBe('logo_not_fit');
    const broken = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    expect((await t.refusal('administrator', 'staff.save-logo', bring(broken))).code).toBe('logo_unreadable');
  });

  test('the box of clients’ answers is kept as the mail server is: its password never comes back', async () => {
    const imap = { host: 'imap.proba.test', port: 993, security: 'implicit', user: 'vip', folder: 'INBOX' };
    const given = await save({ imap: { ...imap, password: 'тайна' } });
    await t.call('administrator', 'staff.save-company', given);
    const shown = await t.call('administrator', 'staff.company');
    expect(shown.imap).toEqual({ ...imap, hasPassword: true });
    // Left out it stays; at another server it does not.
    await t.call('administrator', 'staff.save-company', await save({ imap }));
    const kept = () => t.db.selectFrom('company').select('imap').executeTakeFirst();
    expect((await kept())?.imap).toMatchObject({ password: 'тайна' });
    await t.call('administrator', 'staff.save-company', await save({ imap: { ...imap, host: 'elsewhere' } }));
    expect((await kept())?.imap).toMatchObject({ password: null });
    expect(JSON.stringify(await t.db.selectFrom('audit').selectAll().execute())).not.toContain('тайна');
  });
});
