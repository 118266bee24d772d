// An example client, so that a text and the look can be judged before anybody gets them.
import { addDays, type Day } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { ClientLetter, ClientPage, PageLook, SupplierFacts } from '../shapes/client-page.ts';
import type { ClientText, ClientTextKind } from '../shapes/client-text.ts';
import { clientExample } from '../words/client-example.ts';

interface Example {
  locale: Locale;
  look: PageLook;
  supplier: SupplierFacts;
}

function factsOf({ locale, supplier, look }: Example) {
  const { claims, measured, curator, addressee } = clientExample[locale];
  return {
    locale,
    supplier,
    look,
    addressee,
    curator: { ...curator, phone: supplier.phone, email: null },
    claims: claims.map((claim, index) => ({ ...claim, claimId: `example-${index}` })),
    measured: [measured],
  };
}

/** A letter of this text to the example client. */
export function exampleLetter(
  on: Example & { kind: ClientTextKind; text: ClientText; today: Day; baseUrl: string },
): ClientLetter {
  return {
    ...factsOf(on),
    kind: on.kind,
    text: on.text,
    metOn: addDays(on.today, -12),
    today: on.today,
    url: `${on.baseUrl.replace(/\/+$/, '')}/k/…`,
    worksUntil: addDays(on.today, 14),
    waitingFor: clientExample[on.locale].waitingFor,
  };
}

/** The page the example client would open. */
export function examplePage(on: Example): ClientPage {
  const draft = { words: '', stillWrong: [], saidBy: '' };
  return { ...factsOf(on), view: { kind: 'ask', gaps: [], chosen: null, ...draft }, action: '#' };
}
