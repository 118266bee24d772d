// The scripts that come with the product (M7.1). A company reads them as they are, or as the ground of its own.
import type { ReadyScript } from '../script.ts';
import { ENGLISH_SCRIPTS } from './english.ts';
import { RUSSIAN_SCRIPTS } from './russian.ts';

export const READY_SCRIPTS: readonly ReadyScript[] = [...RUSSIAN_SCRIPTS, ...ENGLISH_SCRIPTS];
