import { analysisApi } from './analysis.ts';
import { clientApi } from './client.ts';
import { clientTextsApi } from './client-texts.ts';
import { codingApi } from './coding.ts';
import { curatorApi } from './curator.ts';
import { evidenceApi } from './evidence.ts';
import { papersApi } from './papers.ts';
import { repliesApi } from './replies.ts';
import { readingApi } from './reading.ts';
import { serviceApi } from './service.ts';

export const qualityApi = [
  ...readingApi,
  ...analysisApi,
  ...serviceApi,
  ...codingApi,
  ...evidenceApi,
  ...curatorApi,
  ...papersApi,
  ...clientApi,
  ...clientTextsApi,
  ...repliesApi,
];
