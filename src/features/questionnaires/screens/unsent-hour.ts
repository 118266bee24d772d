// What the outbox must know about attachments, marked phrases and time.
import type { QueryClient } from '@tanstack/react-query';
import type { OutputOf, ParsedInputOf } from '#features/access/shapes/contract.ts';
import { type HourDeed, overlayHour } from '#features/questionnaires/rules/overlay-hour.ts';
import { sniffFile } from '#features/questionnaires/rules/sniff.ts';
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { attachFile, markPhrase, noteTime } from '#features/questionnaires/shapes/contracts/hour.ts';
import { currentDevice } from '#ui/device/device.ts';
import { fromText } from '#ui/device/vault.ts';
import type { Entry, ProcedureRule } from '#ui/outbox/entries.ts';

/** Each travels alone, and a refused one keeps no answer waiting. */
const ALONE: Pick<ProcedureRule, 'join' | 'most'> = { join: ([input]) => input, most: 1 };
const gone: ProcedureRule['settled'] = ({ code }) => code === 'not_found';

/** The outbox's rules for what an hour leaves; `cardInput`: how the card of a questionnaire is read everywhere. */
export function hourRules(
  queries: QueryClient,
  cardInput: (id: string) => object,
): Record<string, ProcedureRule> {
  const acknowledged: ProcedureRule['acknowledged'] = async (entries, output) => {
    const [entry] = entries;
    const id = questionnaireOf(entry);
    if (!entry || !id) return;
    const copies = currentDevice()?.copies;
    if (entry.procedure === 'questionnaires.discard') return void (await copies?.drop(CARD, cardInput(id)));
    if (entry.procedure === 'questionnaires.attach') await keepBytes(entry);
    const key = [CARD, cardInput(id)];
    const cached = queries.getQueryData<QuestionnaireCard>(key);
    const card = cached ?? (await copies?.recall<QuestionnaireCard>(CARD, cardInput(id)))?.data;
    if (!card) return;
    const { time } = (output ?? {}) as Partial<OutputOf<typeof noteTime>>;
    const newer = time ? { ...card, time } : hourDeedsOf(entry).reduce(overlayHour, card);
    await copies?.keep(CARD, cardInput(id), newer).catch(() => {});
    if (cached) queries.setQueryData(key, newer);
    // A card asked for before this was told would put the older one in its place.
    if (queries.isFetching({ queryKey: key }) > 0) void queries.invalidateQueries({ queryKey: key });
  };
  return {
    'questionnaires.attach': { ...ALONE, acknowledged },
    'questionnaires.detach': { ...ALONE, settled: gone, acknowledged },
    'questionnaires.mark-phrase': { ...ALONE, acknowledged },
    'questionnaires.unmark': { ...ALONE, settled: gone, acknowledged },
    // A minute the server does not want is nothing a person could mend.
    'questionnaires.note-time': { ...ALONE, settled: () => true, acknowledged },
    'questionnaires.discard': { settled: gone, acknowledged },
  };
}

const CARD = 'questionnaires.get';

/** The server has it now: the device keeps a copy, so that it is still seen and heard without a connection. */
async function keepBytes({ input }: Entry): Promise<void> {
  const { id, kind, content } = input as AttachInput;
  const mime = mimeOf(kind, content);
  await currentDevice()?.copies?.keep('questionnaires.attachment', { attachmentId: id }, { mime, content });
}

type AttachInput = ParsedInputOf<typeof attachFile>;

/** The first bytes say what it is, as they do on the server. */
export const mimeOf = (kind: AttachInput['kind'], content: string): string =>
  sniffFile(fromText(content.slice(0, 128))) ?? (kind === 'voice' ? 'audio/webm' : 'image/jpeg');

/** What one unsent entry leaves besides answers. */
export function hourDeedsOf({ procedure, input, at }: Entry): HourDeed[] {
  switch (procedure) {
    case 'questionnaires.attach': {
      const { id, key, kind, seconds, content } = input as AttachInput;
      const size = Math.floor((content.length * 3) / 4);
      const mime = mimeOf(kind, content);
      return [{ kind: 'attach', attachment: { id, key, kind, mime, size, seconds, madeAt: at, by: null } }];
    }
    case 'questionnaires.detach':
      return [{ kind: 'detach', attachmentId: (input as { attachmentId: string }).attachmentId }];
    case 'questionnaires.mark-phrase': {
      const { questionnaireId: _, ...mark } = input as ParsedInputOf<typeof markPhrase>;
      return [{ kind: 'mark', mark: { ...mark, by: null } }];
    }
    case 'questionnaires.unmark':
      return [{ kind: 'unmark', markId: (input as { markId: string }).markId }];
    case 'questionnaires.note-time': {
      const { section, seconds } = input as ParsedInputOf<typeof noteTime>;
      return [{ kind: 'time', note: { section, seconds } }];
    }
    case 'questionnaires.discard':
      return [{ kind: 'discard' }];
    default:
      return [];
  }
}

function questionnaireOf(entry: Entry | undefined): string | undefined {
  const input = entry?.input as { questionnaireId?: string; id?: string } | undefined;
  return input?.questionnaireId ?? input?.id;
}
