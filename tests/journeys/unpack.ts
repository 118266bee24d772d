// Before the first journey: two that unpack the browser at once would each start what the other is still writing.
import { unpackBrowser } from './browser.ts';

export default async function setup(): Promise<void> {
  await unpackBrowser();
}
