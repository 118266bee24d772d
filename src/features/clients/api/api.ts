import { agreementApi } from './agreements.ts';
import { clientApi } from './clients.ts';
import { peopleApi } from './people.ts';
import { personApi } from './persons.ts';
import { productApi } from './products.ts';
import { readingApi } from './reading.ts';

export const clientsApi = [
  ...readingApi,
  ...clientApi,
  ...personApi,
  ...peopleApi,
  ...agreementApi,
  ...productApi,
];
