// The forms that come with the product (M5.6). A company takes one as it is, or as the ground of its own.
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { connectivityForm } from '#features/questionnaires/shapes/forms/connectivity/form.ts';
import { manufacturingForm } from '#features/questionnaires/shapes/forms/manufacturing/form.ts';
import { servicesForm } from '#features/questionnaires/shapes/forms/services/form.ts';
import { wholesaleForm } from '#features/questionnaires/shapes/forms/wholesale/form.ts';

export const READY_FORMS: readonly FormDefinition[] = [
  connectivityForm,
  wholesaleForm,
  servicesForm,
  manufacturingForm,
];
