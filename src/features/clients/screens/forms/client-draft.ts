import type { z } from 'zod';
import type { clientsUpdate } from '../../shapes/contracts.ts';
import { readPoint, writePoint } from '#kernel/coordinates.ts';
import type { Card } from '../card/card-types.ts';
import { type ContactDraft, draftsOf, filledContacts } from './contact-fields.tsx';
import { orNull } from './field.ts';

type Fields = z.input<(typeof clientsUpdate)['input']>['client'];

/** The card's own fields as a form holds them: every one a text. */
export interface ClientDraft {
  kind: NonNullable<Fields['kind']>;
  shortName: string;
  legalName: string;
  inn: string;
  kpp: string;
  ogrn: string;
  city: string;
  address: string;
  site: string;
  industry: string;
  departments: string;
  segment: '' | 'a' | 'b' | 'c';
  acquiredBy: string;
  servedBy: string;
  competitor: string;
  timeZone: string;
  /** «57.6261, 39.8845», as it is copied from a map. */
  point: string;
  /** As the form was opened: untouched, the finer figures kept are not rounded away. */
  pointKept: string;
  note: string;
  contacts: ContactDraft[];
  /** Version the form was opened on. */
  version: number;
}

export function draftOf(card: Card | undefined): ClientDraft {
  const client = card?.client;
  const point = writePoint(client ?? null);
  return {
    kind: client?.kind ?? 'company',
    shortName: client?.shortName ?? '',
    legalName: client?.legalName ?? '',
    inn: client?.inn ?? '',
    kpp: client?.kpp ?? '',
    ogrn: client?.ogrn ?? '',
    city: client?.city ?? '',
    address: client?.address ?? '',
    site: client?.site ?? '',
    industry: client?.industry ?? '',
    departments: client?.departments ?? '',
    segment: client?.segment ?? '',
    acquiredBy: client?.acquiredBy?.id ?? '',
    servedBy: client?.servedBy?.id ?? '',
    competitor: client?.competitor ?? '',
    timeZone: client?.timeZone ?? '',
    point,
    pointKept: point,
    note: client?.note ?? '',
    contacts: card ? draftsOf(card.contacts) : [{ kind: 'phone', raw: '', label: '' }],
    version: client?.version ?? 0,
  };
}

/** Something stands there that names no point. */
export const isPointUnread = ({ point }: ClientDraft): boolean => point.trim() !== '' && !readPoint(point);

/** What is sent: unknown is null. */
export function fieldsOf(draft: ClientDraft): Fields & { shortName: string } {
  const { version: _, contacts, kind, segment, shortName, point, pointKept, ...texts } = draft;
  const known = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, orNull(text)]));
  const place = point === pointKept ? {} : (readPoint(point) ?? { latitude: null, longitude: null });
  return {
    ...known,
    ...place,
    shortName,
    kind,
    segment: segment || null,
    contacts: filledContacts(contacts),
  };
}
