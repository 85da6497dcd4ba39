import { capital } from "#app/domain/kit/french-amounts.ts";
import { ButtonLink } from "../ui/button.tsx";
import { MyAccesses, type MyAccess } from "../referents/my-accesses.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";

export type LookedLine = { day: string; who: string; what: string; times: number };

type Props = { lines: readonly LookedLine[]; accesses: readonly MyAccess[]; isEnded: boolean; now: Date; lastResult?: LastResult };

/** Who else may read a part of her file, then who opened or changed it, the newest first. */
export function WhoLooked({ lines, accesses, isEnded, now, lastResult }: Props) {
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/aide", label: "Aide" }} lead="Chaque lecture de votre dossier est notée. La voici.">
        Qui a regardé mon dossier
      </PageTitle>
      <p>
        <ButtonLink href="/mon-espace/ensemble" look="quiet" icon="list">
          Ce qu’on a noté ensemble
        </ButtonLink>
      </p>
      <ErrorSummary form={formState(lastResult)} />
      <MyAccesses accesses={accesses} isEnded={isEnded} now={now} />
      {accesses.length > 0 && <h2>Ce qui a été lu ou noté</h2>}
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
