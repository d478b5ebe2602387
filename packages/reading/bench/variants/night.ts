import { BASE, HIBARI, type Style } from './style.ts';

/** Who prints a style besides Chromium, and what is done to its pages. */
export interface NightStyle extends Style {
  printer: 'Chromium' | 'Firefox' | 'Writer';
  /** Pages with `/Rotate 90`: drawn so that they are shown upright, or not, so that they lie on their side. */
  turn?: 'upright' | 'sideways';
}
const style = (name: string, printer: NightStyle['printer'], changes: Partial<NightStyle>): NightStyle => ({
  ...{ ...BASE, name, printer },
  ...changes,
});

/** Made on 2026-11-21 at night, after all others; read once before anything was changed for them (README: before and after). */
export const NIGHT: readonly NightStyle[] = [
  style('turned-landscape-mincho', 'Chromium', {
    ...{ turn: 'upright', page: 'A4 landscape', font: 'IPAPMincho', size: 9.5, labelWidth: 24, furniture: true },
    ...{ mark: { set: '［レ］', blank: '［　］' }, repeatHeader: true },
  }),
  style('sideways-numbers', 'Chromium', {
    ...{ turn: 'sideways', font: "'VL PGothic'", size: 8.5, numberColumn: true, newPages: false, body: HIBARI },
    mark: { set: '☑', blank: '☐' },
  }),
  style('letter-narrow-margins', 'Chromium', {
    ...{ page: 'Letter', margin: 6, font: 'TakaoMincho', size: 10, rules: 'no-outer', options: 'list', labelWidth: 38 },
    mark: { set: '[ 〇 ]', blank: '[ 　 ]' },
  }),
  style('firefox-gothic', 'Firefox', { font: "'Noto Sans CJK JP'", size: 9, mark: { set: '[●]', blank: '[　]' } }),
  style('firefox-letter-numbers', 'Firefox', {
    ...{ page: 'Letter', font: 'TakaoPMincho', size: 10, numberColumn: true, newPages: false, body: HIBARI },
    ...{ mark: { set: '■', blank: '□' }, options: 'list', repeatHeader: true },
  }),
  style('firefox-horizontal', 'Firefox', {
    ...{ rules: 'horizontal', font: 'IPAGothic', size: 9.5, labelWidth: 26, options: 'inline' },
    mark: { set: '[✓]', blank: '[ ]' },
  }),
  style('writer-gothic', 'Writer', { font: 'IPAGothic', size: 9, labelWidth: 30, mark: { set: '[○]', blank: '[ ]' } }),
  style('writer-mincho-numbers', 'Writer', {
    ...{ font: 'TakaoPMincho', size: 10.5, margin: 20, numberColumn: true, newPages: false, body: HIBARI },
    ...{ mark: { set: '☑', blank: '☐' }, options: 'list' },
  }),
];
