import { prescriptionWords, reasonWords, type PrescriptionState } from "#app/domain/actions/prescription-states.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText, telHref } from "../ui/typography.ts";
import { PrescriptionMoves } from "./prescription-moves.tsx";

export type OperatorView = {
  actionName: string; operator: string; state: PrescriptionState; startsOn: string | null; reason: string | null; note: string; sentAt: Date;
  person: { firstName: string; lastName: string; phone: { words: string; e164: string } | null } | null;
  coach: { firstName: string; lastName: string } | null;
};
type Props = { prescription: OperatorView; helpPhone: string; isAnswered: boolean; now: Date; lastResult?: LastResult };

/** What a structure reads by its link: who is sent to it, and its answer in one click. Without account, without script. */
export function OperatorPage({ prescription, helpPhone, isAnswered, now, lastResult }: Props) {
  const { actionName, operator, state, startsOn, reason, note, sentAt, person, coach } = prescription;
  const today = localDay(now);
  const phone = person?.phone;
  const items = [
    { term: "Personne", detail: person === null ? "" : `${person.firstName} ${person.lastName}` },
    { term: "Téléphone", detail: phone ? <ButtonLink href={telHref(phone.e164)} look="quiet" icon="phone">{phone.words}</ButtonLink> : person === null ? "" : "à demander au coach" },
    { term: "De la part de", detail: coach === null ? "" : `${coach.firstName} ${coach.lastName}, coach` },
    { term: "Demande du", detail: dayInWords(localDay(sentAt), today) },
    { term: "Mot du coach", detail: frenchText(note) },
    { term: "Où en est la demande", detail: [prescriptionWords[state].coach, startsOn === null ? "" : dayInWords(startsOn, today), reasonWords(reason)].filter(Boolean).join(" · ") },
  ];
  return (
    <>
      <PageTitle lead={frenchText(operator)}>{frenchText(actionName)}</PageTitle>
      {isAnswered && <Notice kind="ok" title="Votre réponse est enregistrée. Merci." live>Le coach et la personne peuvent la lire. Vous pouvez encore la changer ici.</Notice>}
      <ErrorSummary form={formState(lastResult)} />
      <Card title="La demande">
        <DefinitionList items={items.filter(({ detail }) => detail !== "")} />
      </Card>
      {person !== null && (
        <Card title="Votre réponse">
          <PrescriptionMoves prescriptionId="lien" state={state} by="operator" lastResult={lastResult ?? null} />
          <p className="field-hint">Ces informations servent à accueillir cette personne, à rien d’autre. Une question ? {helpPhone}</p>
        </Card>
      )}
    </>
  );
}
