// A company in a running round, made through the door: one participant and one begun questionnaire a writer.
import { newId } from '#kernel/ids.ts';
import type { ServerUnderTest } from './server.ts';

export interface Desk {
  token: string;
  questionnaireId: string;
  /** A question that takes any text. */
  key: string;
}

export interface CrashCompany {
  desks: Desk[];
  /** For writers whose requests carry an Idempotency-Key instead of ids of their own. */
  adminToken: string;
}

const ADMIN = 'crash@proba.test';

// biome-ignore lint/suspicious/noExplicitAny: answers of the interface
export async function post(url: string, token: string, name: string, input: unknown): Promise<any> {
  const response = await fetch(`${url}/api/${name.replace('.', '/')}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const json = await response.json();
  if (!response.ok) throw new Error(`${name}: ${response.status} ${JSON.stringify(json)}`);
  return json;
}

export async function prepareCompany(server: ServerUnderTest, desks: number): Promise<CrashCompany> {
  const { url } = server;
  const setUp = {
    companyName: 'ООО «Краш»',
    shortName: 'Краш',
    timeZone: 'Europe/Moscow',
    trade: 'connectivity',
    locale: 'ru',
    lastName: 'Главный',
    firstName: 'Пётр',
    email: ADMIN,
    password: 'десять знаков',
    leadsProgramme: true,
  };
  const { employeeId } = await server.ryadom('call', 'staff.set-up', JSON.stringify(setUp));
  const tokenFor = async (email: string, role: string): Promise<string> =>
    (await server.ryadom('token', 'create', '--as', email, '--role', role)).secret;
  const adminToken = await tokenFor(ADMIN, 'administrator');
  const leader = await tokenFor(ADMIN, 'programme_leader');
  const roundId = await startRound(url, leader, { employeeId, adminToken, desks });
  const form = { adminToken, leader, roundId };
  const made: Desk[] = [];
  for (let desk = 0; desk < desks; desk += 1) {
    const { token } = await createToken(url, adminToken, emailOf(desk));
    const clientId = await clientOf(url, token, desk);
    const id = newId();
    await post(url, token, 'questionnaires.begin', { id, clientId, roundId: form.roundId });
    const { form: definition } = await post(url, token, 'questionnaires.get', { id });
    made.push({ token, questionnaireId: id, key: textQuestion(definition) });
  }
  return { desks: made, adminToken };
}

const emailOf = (desk: number) => `writer-${desk}@proba.test`;

async function createToken(url: string, adminToken: string, email: string): Promise<{ token: string }> {
  const { rows } = await post(url, adminToken, 'staff.employees', { search: '', limit: 200 });
  const holder = rows.find((row: { email: string }) => row.email === email);
  const input = { employeeId: holder.id, name: 'crash', role: 'participant' };
  return { token: (await post(url, adminToken, 'access.create-token', input)).secret };
}

async function clientOf(url: string, token: string, desk: number): Promise<string> {
  const { rows } = await post(url, token, 'clients.list', { limit: 200 });
  return rows.find((row: { shortName: string }) => row.shortName === `Клиент ${desk}`).id;
}

/** Participants, a client for each, and a round that runs from today. */
async function startRound(
  url: string,
  leader: string,
  { employeeId, adminToken, desks }: { employeeId: string; adminToken: string; desks: number },
): Promise<string> {
  const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  await post(url, leader, 'rounds.save-programme', { name: 'Программа', leaderEmployeeId: employeeId });
  const dates = { startsOn: day(-1), endsOn: day(120) };
  const { id: roundId } = await post(url, leader, 'rounds.save', { name: 'Круг', ...dates });
  for (let desk = 0; desk < desks; desk += 1) {
    const person = {
      lastName: `Писарь${desk}`,
      firstName: 'Иван',
      email: emailOf(desk),
      roles: ['participant'],
    };
    const { id } = await post(url, adminToken, 'staff.save-employee', person);
    const joined = { roundId, employeeId: id, dedication: 'dedicated' };
    const { id: participantId } = await post(url, leader, 'rounds.save-participant', joined);
    const client = await post(url, leader, 'clients.create', { client: { shortName: `Клиент ${desk}` } });
    await post(url, leader, 'rounds.place', { roundId, clientIds: [client.id], participantId });
  }
  await post(url, leader, 'rounds.start', { roundId });
  return roundId;
}

interface FormLike {
  sections: { questions?: { id: string; type: string; when?: unknown }[] }[];
}

function textQuestion(form: FormLike): string {
  const questions = form.sections.flatMap((section) => section.questions ?? []);
  const found = questions.find((question) => question.type === 'longtext' && !question.when);
  if (!found) throw new Error('the form has no question that takes a text');
  return found.id;
}
