import type { AbsenceState } from "#app/domain/coaching/absences.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { frenchText } from "../ui/typography.ts";

export type MyAbsenceView = { meetingId: string; title: string; startsAt: Date; place: string; explanation: string; state: AbsenceState; isHonoured: boolean };

/** What became of what she said. */
function stateInWords({ state, explanation, isHonoured }: MyAbsenceView): string {
  if (state === "settled") return isHonoured ? "Votre coach a corrigé : vous étiez là." : "Votre coach a excusé cette absence.";
  if (state === "kept") return "Votre coach a lu votre explication. L’absence reste notée. Parlez-en ensemble.";
  return explanation === "" ? "Votre coach a noté une absence." : "Votre explication est chez votre coach.";
}

/** The absences that her coach noted: she may explain each. It says who reads, and that nobody else does. */
export function MyAbsences({ absences, now }: { absences: readonly MyAbsenceView[]; now: Date }) {
  const today = localDay(now);
  return (
    <Card title="Absences" id="absences">
      <p>Vous pouvez expliquer une absence. Seul votre coach le lit. Personne d’autre ne le reçoit.</p>
      <ul className="plain stack">
        {absences.map((absence) => (
          <li key={absence.meetingId}>
            <p>
              <strong>{capital(momentInWords(absence.startsAt, today))}</strong>, {frenchText(absence.title)}
            </p>
            <p>{frenchText(stateInWords(absence))}</p>
            {absence.explanation && <p className="soft">Vous avez dit&nbsp;: «&nbsp;{frenchText(absence.explanation)}&nbsp;»</p>}
            {absence.state === "open" && (
              <ButtonLink href={`/mon-espace/rendez-vous/${absence.meetingId}/absence`} look="quiet" wide>
                {absence.explanation === "" ? "Expliquer" : "Le dire autrement"}
                <span className="vh">&nbsp;: {momentInWords(absence.startsAt, today)}</span>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
