import { clientApi } from './client.ts';
import { curatorApi } from './curator.ts';
import { readingApi } from './reading.ts';
import { serviceApi } from './service.ts';

export const qualityApi = [...readingApi, ...serviceApi, ...curatorApi, ...clientApi];
