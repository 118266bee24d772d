import { Navigate } from '@tanstack/react-router';
import { useMe } from '#ui/me.tsx';
import { homeOf } from './navigation.ts';

export function Home() {
  return <Navigate to={homeOf(useMe().roles) as never} replace />;
}
