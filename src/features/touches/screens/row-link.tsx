import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppLink } from '#ui/kit/app-link.tsx';

/** A whole row that leads on: what it is, how it stands, and the deed behind the tap. */
export function RowLink(props: {
  /** Where to; a function does the deed itself. */
  to: string | (() => void);
  name: string;
  state: ReactNode;
  deed: string;
  alarm?: boolean;
  /** Can be done now; otherwise it is only to be looked at. */
  ready?: boolean;
  busy?: boolean;
  /** By which it can be gone to. */
  id?: string;
}) {
  const content = (
    <>
      <span className="grow">
        <span style={{ fontWeight: 600 }}>{props.name}</span>
        <span className="reason" style={{ display: 'block' }} data-alarm={props.alarm}>
          {props.state}
        </span>
      </span>
      <span className="row-deed" data-ready={props.ready}>
        {props.deed}
      </span>
      <IconChevronRight size={18} aria-hidden="true" style={{ flex: 'none' }} />
    </>
  );
  return (
    <li className="card" id={props.id} tabIndex={props.id ? -1 : undefined}>
      {typeof props.to === 'string' ? (
        <AppLink className="card-head" to={props.to}>
          {content}
        </AppLink>
      ) : (
        <button type="button" className="card-head" onClick={props.to} disabled={props.busy}>
          {content}
        </button>
      )}
    </li>
  );
}
