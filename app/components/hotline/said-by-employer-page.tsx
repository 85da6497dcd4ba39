import type { ApplicationState, Move } from "#app/domain/applications/states.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { MoveForms } from "../applications/move-forms.tsx";
import { phoneShown } from "../admin/words.ts";
import { Card } from "../ui/card.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { telHref } from "../ui/typography.ts";

type View = { organisationId: string; organisationName: string; phone: string; who: string; title: string; state: ApplicationState; label: string; sentAt: Date; moves: readonly Pick<Move, "to" | "button" | "reasons" | "needs">[] };

/** What an employer says on the phone of one application, written down by the moves of the table of states. */
export function SaidByEmployerPage({ application: one, isNoted, now, lastResult }: { application: View; isNoted: boolean; now: Date; lastResult?: LastResult }) {
  const form = formState(lastResult);
  return (
    <>
      <PageTitle back={{ href: `/hotline/organisations/${one.organisationId}`, label: one.organisationName }} lead={one.title}>{one.who}</PageTitle>
      {isNoted && <Notice kind="ok" title="C’est noté." live><p>La personne et son coach reçoivent un message.</p></Notice>}
      <ErrorSummary form={form} />
      <div className="narrow">
        <Card title="La réponse">
          <DefinitionList items={[{ term: "Où elle en est", detail: one.label }, { term: "Envoyée", detail: dayNear(localDay(one.sentAt), localDay(now)) }, ...(one.phone ? [{ term: one.organisationName, detail: <a href={telHref(one.phone)}>{phoneShown(one.phone)}</a> }] : [])]} />
        </Card>
        {one.moves.length > 0 ? (
          <Card title="Ce que l’employeur a dit">
            <p className="field-hint">Écrivez ses mots, pas les vôtres. La raison reste dans la maison.</p>
            <MoveForms moves={one.moves} seenState={one.state} form={form} />
          </Card>
        ) : (
          <p className="soft">Il n’y a plus rien à noter ici.</p>
        )}
      </div>
    </>
  );
}
