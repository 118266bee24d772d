import { clientApi } from './client.ts';
import { clientTextsApi } from './client-texts.ts';
import { codingApi } from './coding.ts';
import { curatorApi } from './curator.ts';
import { evidenceApi } from './evidence.ts';
import { repliesApi } from './replies.ts';
import { readingApi } from './reading.ts';
import { serviceApi } from './service.ts';

export const qualityApi = [
  ...readingApi,
  ...serviceApi,
  ...codingApi,
  ...evidenceApi,
  ...curatorApi,
  ...clientApi,
  ...clientTextsApi,
  ...repliesApi,
];
