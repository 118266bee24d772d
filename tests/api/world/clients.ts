import type { Journal } from './journal.ts';
import type { WorldClient } from './world.ts';

export interface Products {
  /** What every client here buys. */
  sold: string;
  /** What was launched lately. */
  news: string;
}

type Act = Journal['act'];
const leader = 'programme_leader' as const;

export async function addProducts(act: Act): Promise<Products> {
  const save = (name: string, launchedOn: string) =>
    act(leader, 'clients.save-product', { name, launchedOn, code: name });
  const sold = await save('Канал 100 Мбит/с', '2019-01-01');
  const news = await save('Облачная АТС', '2026-11-01');
  return { sold: sold.id, news: news.id };
}

/** A client with a person, a contract, a service point, a position, revenue and a relation. */
export async function addClient(
  act: Act,
  { mark, products }: { mark: string; products: Products },
): Promise<Pick<WorldClient, 'clientId' | 'personId' | 'roleId' | 'pointId' | 'contractId'>> {
  const note = `Заметка ${mark}`;
  const { id: clientId } = await act(leader, 'clients.create', {
    client: {
      shortName: `Клиент ${mark}`,
      legalName: `ООО «${mark}»`,
      city: `Город ${mark}`,
      address: `Улица ${mark}`,
      competitor: `Конкурент ${mark}`,
      note,
      contacts: [{ kind: 'email', raw: `${mark.length}.${clientMail(mark)}`, label: mark }],
    },
    force: true,
  });
  const { id: personId, roleId } = await act(leader, 'clients.save-person', {
    clientId,
    person: {
      lastName: `Лицо${mark}`,
      firstName: 'Анна',
      patronymic: 'Ивановна',
      interests: note,
      contacts: [{ kind: 'email', raw: `anna.${clientMail(mark)}` }],
    },
    role: { post: `Директор ${mark}` },
  });
  const of = { clientId };
  const { id: contractId } = await act(leader, 'clients.save-contract', {
    ...of,
    number: mark,
    serviceLevels: { throughput_mbps: 100 },
    note,
  });
  const { id: pointId } = await act(leader, 'clients.save-service-point', {
    ...of,
    name: `Точка ${mark}`,
    place: mark,
  });
  await act(leader, 'clients.set-position', { ...of, productId: products.sold, note });
  await act(leader, 'clients.set-revenue', {
    ...of,
    productId: products.sold,
    month: '2026-09-01',
    amount: 1_200_000,
  });
  await act(leader, 'clients.set-relation', { ...of, personId, strength: 2, evidence: note });
  return { clientId, personId, roleId, pointId, contractId };
}

/** An address of ASCII letters that still tells the client: the mark's characters as numbers. */
function clientMail(mark: string): string {
  return `${[...mark].map((letter) => letter.codePointAt(0)).join('')}@client.test`;
}
