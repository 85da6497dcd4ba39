import { Icon } from "../ui/icon.tsx";
import { Meter } from "../ui/meter.tsx";

/** One part of a score: its name, from 0 to 1, its weight, and the sentence that explains it. */
export type ScorePart = { key: string; label: string; value: number; weight: number; sentence: string };

/** « Métier : 10 sur 10 ; distance : 7 sur 10 », the bar for those who do not see it. */
export function partsInWords(parts: readonly ScorePart[]): string {
  return parts.map(({ label, value }) => `${label}\u00a0: ${tenths(value)} sur 10`).join("\u00a0; ");
}

function tenths(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10);
}

/**
 * A score as a bar cut in its parts; it unfolds on the sentence behind each of them, by the keyboard, the finger and the mouse alike.
 *
 * The total is a number out of 100 and says so: it orders offers, it does not measure a person.
 */
export function PartsBar({ score, parts, open = false }: { score: number; parts: readonly ScorePart[]; open?: boolean }) {
  return (
    <details className="parts" open={open}>
      <summary>
        <span className="parts-score">
          {Math.round(score)}
          <span className="vh"> sur 100</span>
        </span>
        <Meter label={partsInWords(parts)} parts={parts.map(({ label, sentence, ...part }) => ({ ...part, title: `${label}\u00a0: ${sentence}` }))} />
        <span className="parts-more">
          Pourquoi
          <Icon name="chevron-down" />
        </span>
      </summary>
      <dl className="parts-list">
        {parts.map(({ key, label, value, sentence }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <span className="parts-tenths">{tenths(value)}/10</span> {sentence}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
