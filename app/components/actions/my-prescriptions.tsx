import { phoneInWords } from "#app/domain/accounts/address.ts";
import { prescriptionWords, type PrescriptionState } from "#app/domain/actions/prescription-states.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { frenchText, telHref } from "../ui/typography.ts";

export type MyPrescription = { prescriptionId: string; actionName: string; operator: string; operatorPhone: string; place: string; state: PrescriptionState; startsOn: string | null };

/** What her coach asked other structures for her: where it stands, in her words. Nothing when there is nothing. */
export function MyPrescriptions({ prescriptions, now }: { prescriptions: readonly MyPrescription[]; now: Date }) {
  if (prescriptions.length === 0) return null;
  return (
    <Card title="Demandé pour vous">
      {prescriptions.map(({ prescriptionId, actionName, operator, operatorPhone, place, state, startsOn }) => (
        <section key={prescriptionId} className="my-prescription">
          <h3>{frenchText(actionName)}</h3>
          <p className="soft">{frenchText([operator, place].filter(Boolean).join(", "))}</p>
          <p>{prescriptionWords[state].person}</p>
          {startsOn !== null && state === "planifiee" && <p>Premier rendez-vous : {dayInWords(startsOn, localDay(now))}.</p>}
          {operatorPhone !== "" && prescriptionWords[state].isUnderWay && (
            <ButtonLink href={telHref(operatorPhone)} look="quiet" icon="phone">
              Appeler le {phoneInWords(operatorPhone)}
            </ButtonLink>
          )}
        </section>
      ))}
    </Card>
  );
}
