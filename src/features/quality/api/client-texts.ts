// The company's own words of letters to clients.
import { type Db, reads, writes } from '#features/access/shapes/procedure.ts';
import { loadLook } from '#features/staff/data/look.ts';
import { refuse } from '#kernel/refusal.ts';
import { LOCALES } from '#kernel/words.ts';
import { holdClientText, listClientTexts as listKept, writeClientText } from '../data/client-texts.ts';
import { textFor, writeClientLetter } from '../letters/client-letter.ts';
import { exampleLetter, examplePage } from '../letters/client-example.ts';
import { showLook } from '../letters/client-look.ts';
import { renderClientPage } from '../letters/client-page.ts';
import { faultOf, placeholdersOf } from '../rules/client-text.ts';
import {
  CLIENT_TEXT_KINDS,
  type ClientText,
  type ClientTextKind,
  PLACEHOLDERS,
} from '../shapes/client-text.ts';
import {
  listClientTexts,
  previewClientPage,
  previewClientText,
  saveClientText,
} from '../shapes/contracts/texts.ts';

export const clientTextsApi = [
  reads(listClientTexts, async ({ db }) => {
    const kept = await listKept(db);
    const texts = CLIENT_TEXT_KINDS.flatMap((kind) =>
      LOCALES.map((locale) => {
        const own = kept.find((one) => one.kind === kind && one.locale === locale);
        const standard = textFor(kind, locale, null);
        return {
          kind,
          locale,
          subject: own?.subject ?? standard.subject,
          body: own?.body ?? standard.body,
          standard,
          version: own?.version ?? 0,
          updatedAt: own?.updatedAt ?? null,
          updatedBy: own?.updatedBy ?? null,
          placeholders: placeholdersOf(kind).map((one) => PLACEHOLDERS[one][locale]),
        };
      }),
    );
    return { texts };
  }),

  writes(saveClientText, async ({ tx, actor, now, changed }, { kind, locale, version, text }) => {
    if (text) refuseFaults(kind, text);
    const before = await holdClientText(tx, kind, locale);
    if ((before?.version ?? 0) !== version) refuse('changed_meanwhile');
    const by = { employeeId: actor.employeeId, at: now };
    // Two first texts at once: one of them finds the row taken.
    if (!(await writeClientText(tx, { kind, locale, before: version, own: text }, by))) {
      refuse('changed_meanwhile');
    }
    const shown = (one: ClientText | null) => one && { subject: one.subject, body: one.body };
    const id = `${kind}-${locale}`;
    changed({ entity: 'client_text', id, before: shown(before), after: shown(text) });
    return { version: text ? version + 1 : 0 };
  }),

  reads(previewClientText, async ({ db, company, today }, { kind, locale, accent, ...text }) => {
    refuseFaults(kind, text);
    const { name, phone, baseUrl } = company;
    const look = await lookWith(db, accent);
    const letter = exampleLetter({ kind, locale, text, look, supplier: { name, phone }, today, baseUrl });
    const { subject, html } = writeClientLetter(letter);
    return { subject, html };
  }),

  reads(previewClientPage, async ({ db, company }, { locale, accent }) => {
    const { name, phone } = company;
    const look = await lookWith(db, accent);
    return { html: renderClientPage(examplePage({ locale, look, supplier: { name, phone } })) };
  }),
];

/** The company's look, with a colour that is only tried. */
async function lookWith(db: Db, accent: string | undefined) {
  const look = await loadLook(db);
  return showLook({ ...look, accent: accent ?? look.accent });
}

function refuseFaults(kind: ClientTextKind, text: ClientText): void {
  const fault = faultOf(kind, text);
  if (fault) refuse(fault.code, { name: fault.name }, 422);
}
