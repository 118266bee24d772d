// Both sides of the sheet as they would be printed, made anew a moment after the typing stops.
import { useEffect, useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { previewSheetContract } from '#features/questionnaires/shapes/contracts/paper.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { Locale } from '#kernel/words.ts';
import { ApiProblem, call } from '#ui/client.ts';

const AFTER_MS = 400;

export interface Print {
  /** The last one made; it stays while the next is made. */
  sheet: OutputOf<typeof previewSheetContract> | null;
  making: boolean;
  problem: ApiProblem | null;
}

export function usePrint(definition: FormDefinition, locale: Locale): Print {
  const [print, setPrint] = useState<Print>({ sheet: null, making: true, problem: null });
  useEffect(() => {
    const stop = new AbortController();
    const make = async () => {
      setPrint((old) => ({ ...old, making: true }));
      try {
        const input = { definition, locale };
        const { signal } = stop;
        const sheet = await call<typeof previewSheetContract>('questionnaires.sheet-preview', input, {
          signal,
        });
        setPrint({ sheet, making: false, problem: null });
      } catch (error) {
        if (error instanceof ApiProblem) setPrint((old) => ({ ...old, making: false, problem: error }));
      }
    };
    const timer = setTimeout(() => void make(), AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [definition, locale]);
  return print;
}
