// Files on their way in: photographs one after another, a scanned PDF page by page. Each says how it fared.
import { useState } from 'react';
import type { beginQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { splitScan, uploadPage } from '#features/questionnaires/shapes/contracts/paper.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { newId } from '#kernel/ids.ts';
import { ApiProblem, call } from '#ui/client.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { preparePhoto, readBase64 } from './shrink-photo.ts';

export interface Shot {
  id: string;
  name: string;
  file: Blob;
  /** A page of a file with several: it goes to its own questionnaire, whichever is open. */
  ofMany: boolean;
  state: 'waits' | 'splitting' | 'preparing' | 'reading' | 'done' | 'problem';
  page?: number;
  pages?: number;
  client?: string;
  questionnaireId?: string;
  problem?: ApiProblem;
}

const isPdf = (file: File) => file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
const pictureOf = (base64: string) =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' });

/** `own`: the questionnaire a photograph has to belong to. */
export function useBringing(own: string | undefined, onBrought: (questionnaireIds: string[]) => void) {
  const w = useWords(paperWords).upload;
  const [shots, setShots] = useState<Shot[]>([]);
  const upload = useWrite<typeof uploadPage>('questionnaires.upload-page');
  const begin = useWrite<typeof beginQuestionnaire>('questionnaires.begin');
  const note = (id: string, patch: Partial<Shot>) =>
    setShots((old) => old.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const noteProblem = (id: string, error: unknown) => {
    const problem = error instanceof ApiProblem ? error : new ApiProblem('unreadable', w.unreadable, {}, 0);
    note(id, { state: 'problem', problem });
  };

  /** A PDF becomes its pages in the list; any other file stays what it is. */
  const split = async (shot: Shot): Promise<Shot[]> => {
    if (!(shot.file instanceof File && isPdf(shot.file))) return [shot];
    try {
      note(shot.id, { state: 'splitting' });
      const content = await readBase64(shot.file);
      const { pages } = await call<typeof splitScan>('questionnaires.split-scan', { content });
      const leaves = pages.map(
        (page, index): Shot => ({
          id: newId(),
          name: pages.length > 1 ? w.leaf(shot.name, index + 1) : shot.name,
          file: pictureOf(page),
          ofMany: pages.length > 1,
          state: 'waits',
        }),
      );
      setShots((old) => old.flatMap((one) => (one.id === shot.id ? leaves : [one])));
      return leaves;
    } catch (error) {
      noteProblem(shot.id, error);
      return [];
    }
  };

  const bringOne = async (shot: Shot): Promise<string | null> => {
    try {
      note(shot.id, { state: 'preparing' });
      // A page of a PDF comes in the right size already.
      const content = await (shot.file instanceof File ? preparePhoto(shot.file) : readBase64(shot.file));
      note(shot.id, { state: 'reading' });
      const wanted = own && !shot.ofMany ? { questionnaireId: own } : {};
      const { questionnaireId, client, page, pages } = await upload.mutateAsync({
        id: shot.id,
        content,
        ...wanted,
      });
      note(shot.id, { state: 'done', questionnaireId, client, page, pages });
      return questionnaireId;
    } catch (error) {
      noteProblem(shot.id, error);
      return null;
    }
  };

  const bringShots = async (fresh: readonly Shot[]) => {
    const reached = new Set<string>();
    let failed = false;
    for (const shot of fresh) {
      const leaves = await split(shot);
      failed ||= leaves.length === 0;
      for (const leaf of leaves) {
        const questionnaireId = await bringOne(leaf);
        if (questionnaireId) reached.add(questionnaireId);
        else failed = true;
      }
    }
    // Whoever has something to mend stays where it is said.
    if (reached.size > 0 && !failed) onBrought([...reached]);
  };

  return {
    shots,
    busy: shots.some(({ state }) => state !== 'done' && state !== 'problem'),
    begin,
    bring: (files: readonly File[]) => {
      const fresh = files.map(
        (file): Shot => ({ id: newId(), name: file.name, file, ofMany: false, state: 'waits' }),
      );
      setShots((old) => [...old.filter(({ state }) => state !== 'problem'), ...fresh]);
      void bringShots(fresh);
    },
    beginAndBring: async (shot: Shot) => {
      const clientId = String(shot.problem?.facts['clientId'] ?? '');
      const begun = await begin.mutateAsync({ id: newId(), clientId }).catch(() => null);
      if (begun) await bringShots([shot]);
    },
  };
}
