import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TellingForm } from "./telling-form.tsx";
import type { Telling } from "./telling-words.ts";

type Props = { telling: Telling & { isChosen: boolean }; back: { href: string; label: string }; saved: boolean; lastResult?: LastResult };

/** How a person is told, for her coach or the help line, who set it when she asks. */
export function StaffTellingPage({ telling, back, saved, lastResult }: Props) {
  const { firstName } = telling;
  const form = formState(lastResult, { ways: telling.ways, rhythm: telling.rhythm });
  return (
    <>
      <PageTitle back={back} lead={telling.isChosen ? "Un choix est enregistré." : "Aucun choix encore : un e-mail, sinon un SMS, une fois par jour au plus."}>
        Les messages de {firstName}
      </PageTitle>
      {saved && (
        <Notice kind="ok" title="C’est enregistré." live>
          <p>{firstName} peut lire dans son espace que vous avez changé ce choix, et le changer à son tour.</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <Card className="narrow">
        {telling.had.length === 0 ? (
          <EmptyState icon="mail" title="Ni e-mail ni numéro" next="L’aide ou l’administration peut en ajouter un. Sans cela, tout se lit dans l’espace." />
        ) : (
          <>
            <p>Changez ce choix seulement si {firstName} vous le demande.</p>
            <TellingForm telling={telling} form={form} isHers={false} />
          </>
        )}
      </Card>
    </>
  );
}
