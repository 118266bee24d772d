// What an hour leaves besides answers, on top of what the server said last. Doing a thing twice changes nothing.
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { PhraseMark, SectionTime, StoredAttachment } from '#features/questionnaires/shapes/hour.ts';
import { addTime } from '#features/questionnaires/rules/net-time.ts';

export type HourDeed =
  | { readonly kind: 'attach'; readonly attachment: StoredAttachment }
  | { readonly kind: 'detach'; readonly attachmentId: string }
  | { readonly kind: 'mark'; readonly mark: PhraseMark }
  | { readonly kind: 'unmark'; readonly markId: string }
  | { readonly kind: 'time'; readonly note: SectionTime }
  | { readonly kind: 'discard' };

const without = <One extends { readonly id: string }>(list: readonly One[] | undefined, id: string): One[] =>
  (list ?? []).filter((one) => one.id !== id);

/** The card after the deed. A copy from before these things were kept has none of the lists. */
export function overlayHour(card: QuestionnaireCard, deed: HourDeed): QuestionnaireCard {
  switch (deed.kind) {
    case 'attach':
      return {
        ...card,
        attachments: [...without(card.attachments, deed.attachment.id), deed.attachment],
      };
    case 'detach':
      return { ...card, attachments: without(card.attachments, deed.attachmentId) };
    case 'mark':
      return { ...card, marks: [...without(card.marks, deed.mark.id), deed.mark] };
    case 'unmark':
      return { ...card, marks: without(card.marks, deed.markId) };
    case 'time':
      return { ...card, time: addTime(card.time ?? [], [deed.note]) };
    case 'discard':
      return card;
  }
}
