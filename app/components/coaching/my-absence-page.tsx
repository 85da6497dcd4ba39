import { absenceExplanations } from "#app/domain/coaching/absences.ts";
import { LONGEST_ANSWER_NOTE } from "#app/domain/coaching/appointment.schema.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import type { MyAbsenceView } from "./my-absences.tsx";

/** One absence, in one tap: each reason is a button, and words may go with it. */
export function MyAbsencePage({ absence, now, lastResult }: { absence: MyAbsenceView; now: Date; lastResult?: LastResult }) {
  const form = formState(lastResult, { note: "" });
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/rendez-vous", label: "Mes rendez-vous" }} lead="Une touche suffit.">
        Expliquer une absence
      </PageTitle>
      <ErrorSummary form={form} />
      <Card>
        <p>
          <strong>{capital(momentInWords(absence.startsAt, localDay(now)))}</strong>, {frenchText(absence.title)}
        </p>
        {absence.place && <p>{frenchText(absence.place)}</p>}
        {absence.explanation && <p className="soft">Vous avez dit&nbsp;: «&nbsp;{frenchText(absence.explanation)}&nbsp;»</p>}
      </Card>
      {absence.state !== "open" && <Notice title={absence.state === "kept" ? "Votre coach a lu votre explication." : "Cette absence n’est plus à expliquer."} />}
      {absence.state === "open" && (
        <>
          <Notice>
            <p>Votre coach lit votre réponse, pour comprendre. Personne d’autre ne la reçoit. Ce n’est jamais une sanction.</p>
          </Notice>
          <form method="post" noValidate className="stack">
            <TextArea field={form.field("note")} label="Un mot pour votre coach" hint="Écrivez-le avant de toucher une raison. Ne parlez pas de votre santé." optional rows={3} maxLength={LONGEST_ANSWER_NOTE} />
            {absenceExplanations.map(({ code, label }) => (
              <Button key={code} look="quiet" name="reason" value={code} wide>
                {frenchText(label)}
              </Button>
            ))}
          </form>
        </>
      )}
    </>
  );
}
