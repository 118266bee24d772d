// The one deed of a step that is not simply «on»: it lies under the thumb, where «on» lies otherwise.
import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

const Place = createContext<HTMLElement | null>(null);

export const DeedPlace = Place.Provider;

export function Deed({ children }: { children: ReactNode }) {
  const place = use(Place);
  return place ? createPortal(children, place) : null;
}
