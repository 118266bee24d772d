import { LOGO_HEIGHT, LOGO_WIDTH } from '../shapes/look.ts';

/** The size a picture is shown in: within the largest, never enlarged, its shape kept. */
export function fitLogo(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LOGO_WIDTH / width, LOGO_HEIGHT / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
