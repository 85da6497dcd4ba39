/** How a page is set: sizes of letters and gaps, in points. */
export type Setting = { body: number; heading: number; title: number; name: number; gap: number; line: number; margin: number };

/** From roomy to tight: never under 9 points, which is read without glasses by most. */
export const SETTINGS: readonly Setting[] = [
  { body: 11, heading: 13, title: 14, name: 24, gap: 12, line: 3, margin: 56 },
  { body: 10.5, heading: 12, title: 13, name: 22, gap: 9, line: 2, margin: 50 },
  { body: 10, heading: 11.5, title: 12, name: 20, gap: 6, line: 1, margin: 44 },
  { body: 9, heading: 10.5, title: 11, name: 18, gap: 4, line: 0, margin: 40 },
];

/**
 * The roomiest way that fits: first the gaps shrink, and only then lines are left out, as few as it takes.
 *
 * @param fits whether the page fits with this setting and so many lines fewer; with more lines fewer it fits all the better
 * @param lines how many lines there are to leave out at most
 */
export function planPage(fits: (setting: Setting, fewer: number) => boolean, lines: number): { setting: Setting; fewer: number } {
  const whole = SETTINGS.find((setting) => fits(setting, 0));
  if (whole) return { setting: whole, fewer: 0 };
  const setting = SETTINGS.at(-1) as Setting;
  let [low, high] = [1, Math.max(1, lines)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(setting, middle)) high = middle;
    else low = middle + 1;
  }
  return { setting, fewer: low };
}
