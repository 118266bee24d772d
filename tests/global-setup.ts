// One cluster for the whole run, although several projects name this file.
import { startTestCluster } from '#db/testing.ts';

type Shared = { stop?: Promise<() => Promise<void>> };
const shared = globalThis as typeof globalThis & { ryadomTestCluster?: Shared };

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (shared.ryadomTestCluster) {
    await shared.ryadomTestCluster.stop;
    return undefined;
  }
  shared.ryadomTestCluster = { stop: startTestCluster() };
  return await shared.ryadomTestCluster.stop;
}
