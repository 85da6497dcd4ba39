import { Icon } from "../ui/icon.tsx";

/** Why this one, the strongest first, each with a tick. */
export function ReasonList({ reasons, max = 3, label = "Pourquoi cette offre" }: { reasons: readonly string[]; max?: number; label?: string }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons" aria-label={label}>
      {reasons.slice(0, max).map((reason) => (
        <li key={reason}>
          <Icon name="check" />
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is missing, and what would lift it: « Il manque le permis B. Le Bus de l’emploi peut vous conduire. » */
export type Missing = { text: string; lift?: string };

/** The one amber line of a card. */
export function MissingLine({ missing }: { missing: Missing }) {
  return (
    <p className="missing">
      <Icon name="alert" />
      <span>
        {missing.text}
        {missing.lift && <> <strong>{missing.lift}</strong></>}
      </span>
    </p>
  );
}
