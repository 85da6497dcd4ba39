import { capital } from "#app/domain/kit/french-amounts.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";

export type LookedLine = { day: string; who: string; what: string; times: number };

/** Who opened or changed her file, the newest first. */
export function WhoLooked({ lines }: { lines: readonly LookedLine[] }) {
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/aide", label: "Aide" }} lead="Chaque lecture de votre dossier est notée. La voici.">
        Qui a regardé mon dossier
      </PageTitle>
      {lines.length === 0 ? (
        <EmptyState icon="eye" title="Personne pour l’instant" next="Quand quelqu’un ouvrira votre dossier, ce sera écrit ici." />
      ) : (
        <ul className="stack">
          {lines.map((line, index) => (
            <li key={index} className="card">
              <p className="soft">{capital(line.day)}</p>
              <p>
                {line.who} {line.what}
                {line.times > 1 && ` (${line.times}\u00a0fois)`}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
