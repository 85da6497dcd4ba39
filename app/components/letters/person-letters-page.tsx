import type { LetterView } from "#app/domain/letters/letters.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { LetterForm } from "./letter-form.tsx";
import { LetterList } from "./letter-list.tsx";

type Props = { person: { beneficiaryId: string; firstName: string }; letters: readonly LetterView[]; hasOlder: boolean; clientKey: string; isSent: boolean; now: Date; lastResult?: LastResult };

/** The letters between a coach and one of her people, at her desk. */
export function PersonLettersPage({ person, letters, hasOlder, clientKey, isSent, now, lastResult }: Props) {
  const here = `/coach/personnes/${person.beneficiaryId}`;
  const form = formState(lastResult, { text: "" });
  return (
    <>
      <PageTitle back={{ href: here, label: person.firstName }} lead="Vous seuls lisez ces messages. Le prochain coach les lira si vous passez le relais.">
        Messages avec {person.firstName}
      </PageTitle>
      {isSent && <Notice kind="ok" title="Votre message est envoyé." live />}
      <ErrorSummary form={form} />
      {hasOlder && (
        <p>
          <a href={`${here}/messages?tout=1`}>Voir les messages plus anciens</a>
        </p>
      )}
      {letters.length === 0 && <p className="soft">Pas encore de message.</p>}
      <LetterList letters={letters} now={now} />
      <LetterForm form={form} clientKey={clientKey} to={person.firstName} />
    </>
  );
}
