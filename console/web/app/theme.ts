import { Badge, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#e9f5f5',
  '#d3e9e9',
  '#a9d3d4',
  '#7bbcbd',
  '#56a9aa',
  '#3d9c9e',
  '#2a9192',
  '#177f80',
  '#0b7071',
  '#00595a',
];

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: 8,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Words as people write them, not in capitals.
    Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 600 } }),
  },
});

/** Colors of small text, dark (or light) enough to read: at least 4.5 to 1 on every background used here. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#586069',
    '--mantine-color-placeholder': '#6b747d',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-green-light': '#e3f5e6',
    '--mantine-color-green-light-color': '#1d6b2f',
    '--mantine-color-orange-light': '#fdeeda',
    '--mantine-color-orange-light-color': '#99440b',
    '--mantine-color-red-light': '#fdeaea',
    '--mantine-color-red-light-color': '#a91e1e',
    '--milepost-page': 'var(--mantine-color-gray-0)',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b0b7',
    '--mantine-color-placeholder': '#949ca3',
    '--mantine-color-error': '#ff8787',
    '--milepost-page': 'var(--mantine-color-dark-8)',
  },
});
