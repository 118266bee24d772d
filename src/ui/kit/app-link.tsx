import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

/** A link inside the product; paths are plain strings, since rooms do not know each other's routes. */
export function AppLink({
  to,
  children,
  ...rest
}: { to: string; hash?: string; children: ReactNode } & Omit<ComponentProps<'a'>, 'href'>) {
  const LooseLink = Link as unknown as (
    props: { to: string; activeOptions: { exact: boolean }; children: ReactNode } & ComponentProps<'a'>,
  ) => ReactNode;
  return (
    // The current page is this very address; what lies below it is another page.
    <LooseLink to={to} activeOptions={{ exact: true }} {...rest}>
      {children}
    </LooseLink>
  );
}
