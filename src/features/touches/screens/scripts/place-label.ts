import { useWords } from '#ui/i18n.tsx';
import type { WrittenPiece } from '../../rules/script-text.ts';
import type { NameCase } from '#features/clients/shapes/name-form.ts';
import { placeWords } from '../../words/script-places.ts';

type Place = Extract<WrittenPiece, { kind: 'place' }>;

/** A place in the reader's words: «имя и отчество, кому», «рад / рада». */
export function usePlaceLabel(): (place: Place) => string {
  const w = useWords(placeWords);
  return ({ name, more }) => {
    if (name === 'me.gender' || name === 'person.gender')
      return w.choice((more ?? '').split('|').map((form) => form.trim()));
    const label = w.places[name as keyof typeof w.places] ?? name;
    const bent = more === null || more === 'nominative' ? null : w.cases[more as NameCase];
    return bent ? `${label}, ${bent}` : label;
  };
}
