export type MeterPart = { key: string; value: number; weight: number; title: string };

/** Room between two parts, in hundredths of the bar. */
const GAP = 1;

/** Where each part stands in a bar of 100: as wide as its weight, filled as far as its value. */
export function meterGeometry(parts: readonly MeterPart[]): { key: string; title: string; x: number; width: number; filled: number }[] {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const room = 100 - GAP * Math.max(0, parts.length - 1);
  let x = 0;
  return parts.map(({ key, value, weight, title }) => {
    const width = (weight / total) * room;
    const placed = { key, title, x, width, filled: width * Math.min(1, Math.max(0, value)) };
    x += width + GAP;
    return placed;
  });
}

/**
 * A bar cut in its parts. `label` says the same in words, for those who do not see it; pointing at a part shows its sentence.
 *
 * Drawn with attributes, since our pages forbid style attributes.
 */
export function Meter({ label, parts }: { label: string; parts: readonly MeterPart[] }) {
  return (
    <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      {meterGeometry(parts).map(({ key, title, x, width, filled }) => (
        <g key={key}>
          <title>{title}</title>
          <rect className="bar-rest" x={x} width={width} height="6" />
          <rect className="bar-done" x={x} width={filled} height="6" />
        </g>
      ))}
    </svg>
  );
}
