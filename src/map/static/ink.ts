// Colours of a drawn map: light and dark as on the screen, and a grey one for printers that have no colour.
import type { LookTheme } from '../../components/verdict-look.ts';
import { mapInk } from '../map-style.ts';
import { type WorkshopInk, workshopInk } from '../workshop-ink.ts';

/** print: grey only; the states differ by outline, filling and cross. */
export type MapLook = LookTheme | 'print';

export interface DrawnInk {
  readonly theme: LookTheme;
  /** Around the counties. */
  readonly around: string;
  readonly county: string;
  readonly neighbour: string;
  readonly line: string;
  readonly river: string;
  readonly label: string;
  readonly paleLabel: string;
  readonly halo: string;
  readonly ink: string;
  readonly panel: string;
  readonly hairline: string;
  readonly noticeInk: string;
  readonly noticeGround: string;
  readonly workshop: WorkshopInk;
}

export const drawnInk: Readonly<Record<MapLook, DrawnInk>> = {
  light: {
    ...mapInk.light,
    theme: 'light',
    neighbour: '#f3f3ee',
    paleLabel: '#46525d',
    ink: '#17212b',
    panel: '#ffffff',
    hairline: '#dadfe3',
    noticeInk: '#6b5c20',
    noticeGround: '#f6efcf',
    workshop: workshopInk.light,
  },
  dark: {
    ...mapInk.dark,
    theme: 'dark',
    neighbour: '#111a22',
    paleLabel: '#a3b2bd',
    ink: '#eef2f4',
    panel: '#151e27',
    hairline: '#2b3844',
    noticeInk: '#ecd98f',
    noticeGround: '#383012',
    workshop: workshopInk.dark,
  },
  print: {
    theme: 'light',
    around: '#ffffff',
    county: '#ffffff',
    neighbour: '#ffffff',
    line: '#8a8a8a',
    river: '#d4d4d4',
    label: '#1a1a1a',
    paleLabel: '#4d4d4d',
    halo: '#ffffff',
    ink: '#000000',
    panel: '#ffffff',
    hairline: '#a6a6a6',
    noticeInk: '#000000',
    noticeGround: '#ffffff',
    workshop: { open: '#000000', paper: '#ffffff', closed: '#c8c8c8', closedLine: '#555555' },
  },
};

/** The faces of tokens.css, as an attribute of a drawing. */
export const fontStack: Readonly<Record<'zh-CN' | 'en', string>> = {
  'zh-CN':
    "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif",
  en: "'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif",
};
