import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Goes to a path of the product. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (to: string, options = {}) => void navigate({ to: to as never, replace: options.replace ?? false }),
    [navigate],
  );
}

/** The `$name` parts of the current path. */
export function usePathParams(): Record<string, string> {
  return useParams({ strict: false }) as Record<string, string>;
}

/** Filters and sorting that live in the address, so that a view can be sent to a colleague. */
export function useUrlState(): [Record<string, string>, (patch: Record<string, string | undefined>) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const state = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]));
  const patch = useCallback(
    (changes: Record<string, string | undefined>) =>
      void navigate({
        to: '.' as never,
        search: ((old: Record<string, unknown>) => ({ ...old, ...changes })) as never,
        replace: true,
      }),
    [navigate],
  );
  return [state, patch];
}
