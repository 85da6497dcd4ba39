import { prescriptionWords, reasonWords, underWayStates, type PrescriptionState } from "#app/domain/actions/prescription-states.ts";
import { liftedFreinWords } from "#app/domain/actions/themes.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import type { Tone } from "../ui/tone.ts";
import { frenchText, telHref } from "../ui/typography.ts";
import { PrescriptionMoves } from "./prescription-moves.tsx";

export type PrescriptionView = {
  prescriptionId: string; actionId: string; actionName: string; operator: string; operatorPhone: string; state: PrescriptionState; startsOn: string | null; movedAt: Date; createdAt: Date; seenAt: Date | null;
  frein: string | null; reason: string | null; note: string; isByMail: boolean; waitingDays: number | null; link: string;
};
type Props = { person: { beneficiaryId: string; firstName: string }; prescriptions: readonly PrescriptionView[]; isNew: boolean; now: Date; lastResult?: LastResult };

const tones: Record<PrescriptionState, Tone> = { envoyee: "plain", acceptee: "leaf", planifiee: "leaf", commencee: "sky", terminee: "plain", refusee: "red", interrompue: "amber", annulee: "plain" };

/** What one of her people was sent to: where each stands, and what the structure said by phone. */
export function PersonPrescriptions({ person, prescriptions, isNew, now, lastResult }: Props) {
  const here = `/coach/personnes/${person.beneficiaryId}`;
  const wrongId = (lastResult?.initialValue as { prescriptionId?: unknown } | null | undefined)?.prescriptionId;
  return (
    <>
      <PageTitle
        back={{ href: here, label: person.firstName }}
        lead={`${person.firstName} voit où en est chaque demande.`}
        actions={
          <ButtonLink href={`/coach/actions?pour=${person.beneficiaryId}`} icon="plus">
            Choisir une action
          </ButtonLink>
        }
      >
        Actions demandées pour {person.firstName}
      </PageTitle>
      {isNew && <Notice kind="ok" title="La demande est envoyée" live>Sans réponse dans 7 jours, elle revient dans votre page « Aujourd’hui ».</Notice>}
      <ErrorSummary form={formState(lastResult)} />
      {prescriptions.length === 0 && <EmptyState icon="check" title="Aucune action pour l’instant" next="Choisissez-en une dans le répertoire : permis, langue, chantier, mobilité…" />}
      {prescriptions.map((one) => (
        <Prescription key={one.prescriptionId} one={one} now={now} lastResult={wrongId === one.prescriptionId ? lastResult : null} />
      ))}
    </>
  );
}

function Prescription({ one, now, lastResult }: { one: PrescriptionView; now: Date; lastResult?: LastResult }) {
  const today = localDay(now);
  const isUnderWay = underWayStates.includes(one.state);
  return (
    <Card title={frenchText(`${one.actionName}, ${one.operator}`)} aside={<Chip tone={one.waitingDays === null ? tones[one.state] : "amber"}>{prescriptionWords[one.state].coach}</Chip>}>
      <p>
        {frenchText(
          [
            `Demandée ${dayNear(localDay(one.createdAt), today)}`,
            one.frein === null ? "" : `pour : ${liftedFreinWords(one.frein)}`,
            one.seenAt === null ? (one.isByMail && one.state === "envoyee" ? "pas encore ouverte par la structure" : "") : `ouverte par la structure ${dayNear(localDay(one.seenAt), today)}`,
            one.startsOn === null ? "" : `premier rendez-vous : ${dayInWords(one.startsOn, today)}`,
            reasonWords(one.reason),
          ].filter(Boolean).join(" · "),
        )}
      </p>
      {one.note !== "" && <p className="soft">« {frenchText(one.note)} »</p>}
      {one.waitingDays !== null && (
        <Notice kind="watch" title={`Pas de réponse depuis ${count(one.waitingDays, "jour")}`}>
          {one.operatorPhone === "" ? "Appelez la structure, puis notez ici ce qu’elle dit." : <a href={telHref(one.operatorPhone)}>Appeler {one.operator}</a>}
        </Notice>
      )}
      <PrescriptionMoves prescriptionId={one.prescriptionId} state={one.state} by="coach" lastResult={lastResult ?? null} />
      {isUnderWay && (
        <details>
          <summary>Le lien de la structure</summary>
          <p className="field-hint">Qui a ce lien lit le nom et le téléphone de la personne, et répond à votre demande. Donnez-le à la structure seulement.</p>
          <p className="break">{one.link}</p>
        </details>
      )}
    </Card>
  );
}
