import { defineConfig } from 'vitest/config';

// What never meets another version's programs, or asks nothing of the database that others do not.
const notOnOtherVersions = ['tests/start/**', 'src/cli/**/*.test.ts', 'tests/api/bad-input.test.ts'];
const withDatabase = ['src/**/{api,data,jobs}{,/*}.test.ts', 'src/{app,server,cli}/**/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    passWithNoTests: process.argv.includes('journeys'),
    projects: [
      {
        test: {
          name: 'quick',
          // Property tests on a busy machine: the limit is for what hangs, not for what is slow.
          testTimeout: 60_000,
          include: [
            'src/**/*.test.{ts,tsx}',
            'tests/{architecture,case-doc}.test.ts',
            'tests/api/refusals.test.ts',
          ],
          exclude: withDatabase,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'database',
          include: [...withDatabase, 'tests/{db,api,start}/**/*.test.ts'],
          exclude: [
            'tests/api/refusals.test.ts',
            ...(process.env['TEST_POSTGRES_BIN'] ? notOnOtherVersions : []),
          ],
          globalSetup: ['tests/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/global-setup.ts', 'tests/journeys/unpack.ts'],
          // A page drawn on a busy machine takes longer than the second one is given by default.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
