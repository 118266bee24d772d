import type { ReactNode, Ref } from 'react';

/** One concern of the day under its heading; `head` takes the focus when a card below it has gone. */
export function Section({
  id,
  title,
  count,
  head,
  children,
}: {
  id: string;
  title: string;
  count?: string;
  head?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id} ref={head} tabIndex={-1}>
          {title}
        </h2>
        {count ? <span className="muted count">{count}</span> : null}
      </div>
      {children}
    </section>
  );
}
