// The company's look as the client's page and letters need it.
import { type CompanyLook, LOGO_PATH } from '#features/staff/shapes/look.ts';
import type { PageLook } from '../shapes/client-page.ts';

/** The look of the page; a new logo has a new address, so that no cache shows the former one. */
export function showLook({ accent, logo }: CompanyLook): PageLook {
  if (!logo) return { accent, logo: null };
  const { etag, width, height } = logo;
  return { accent, logo: { src: `${LOGO_PATH}?v=${etag.slice(0, 12)}`, width, height } };
}
