import type { LetterView } from "#app/domain/letters/letters.ts";
import { NeedHelp } from "../accounts/need-help.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { LetterForm } from "./letter-form.tsx";
import { LetterList } from "./letter-list.tsx";

type Props = {
  letters: readonly LetterView[];
  hasOlder: boolean;
  clientKey: string;
  /** Her coach's first name; `null` when nobody follows her. */
  coachName: string | null;
  helpPhone: string;
  isSent: boolean;
  now: Date;
  lastResult?: LastResult;
};

/** The letters between a person and her coach, on her phone. */
export function MyLettersPage({ letters, hasOlder, clientKey, coachName, helpPhone, isSent, now, lastResult }: Props) {
  const form = formState(lastResult, { text: "" });
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/reponses", label: "Mes réponses" }} lead={coachName ? `Avec ${coachName}, votre coach. Personne d’autre ne lit vos messages.` : undefined}>
        Messages
      </PageTitle>
      {isSent && <Notice kind="ok" title="Votre message est envoyé." live />}
      <ErrorSummary form={form} />
      {hasOlder && (
        <p>
          <a className="alone" href="/mon-espace/messages?tout=1">Voir les messages plus anciens</a>
        </p>
      )}
      {letters.length === 0 && <EmptyState icon="message" title="Pas encore de message" next={coachName ? "Une question, une nouvelle ? Écrivez ici." : "Vos messages seront ici."} />}
      <LetterList letters={letters} now={now} />
      {coachName ? <LetterForm form={form} clientKey={clientKey} to={coachName} /> : <NeedHelp phone={helpPhone}>Personne ne vous suit en ce moment. Besoin de parler</NeedHelp>}
    </>
  );
}
