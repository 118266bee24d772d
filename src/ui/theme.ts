import { createTheme, type MantineColorsTuple } from '@mantine/core';

// One accent, a deep pine; the ground is warm paper. States have colours of their own (state-mark.tsx).
const pine: MantineColorsTuple = [
  '#eef7f6',
  '#dcecea',
  '#b6d8d5',
  '#8cc3bf',
  '#69b1ac',
  '#4fa6a0',
  '#2f8d88',
  '#1b7773',
  '#0b6468',
  '#05494d',
];

const sand: MantineColorsTuple = [
  '#fdfbf7',
  '#f6f2ea',
  '#ebe4d8',
  '#ddd3c2',
  '#c9bda8',
  '#a89b85',
  '#867a66',
  '#665c4c',
  '#484136',
  '#2b2721',
];

const dark: MantineColorsTuple = [
  '#d9d4cb',
  '#bdb7ac',
  '#9a9489',
  '#6d675e',
  '#4b463f',
  '#38342f',
  '#2a2723',
  '#201e1b',
  '#181614',
  '#110f0e',
];

export const theme = createTheme({
  primaryColor: 'pine',
  // The same in the dark: Mantine picks a label's colour by the light shade, and white on a pale one is unreadable.
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  colors: { pine, sand, dark },
  fontFamily: "'Golos Text Variable', 'Golos Text', system-ui, sans-serif",
  headings: { fontFamily: "'Golos Text Variable', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  // Who asks the device for less motion gets none: what closes is gone at once.
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Notices go by themselves; a nameless close button is only noise to a screen reader.
    Notification: { defaultProps: { withCloseButton: false } },
    Paper: { defaultProps: { withBorder: true, radius: 'md' } },
  },
});
