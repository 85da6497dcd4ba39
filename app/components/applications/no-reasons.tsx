import { personReasons } from "#app/domain/applications/reasons.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

type Proposal = { by: string } | null;
type Props = { offer: { offerId: string; proposal: Proposal } };

/** Where on an offer's page a person says no: cards lead there. */
export const NO_PLACE = "pas-pour-moi";

/** Who will know of her no, which is not the same with a coach's proposal, and that it never counts against her. */
export function WhoWillKnow({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <p>{proposal ? `${proposal.by} verra votre réponse, pour vous proposer mieux.` : "C’est privé\u00a0: cela reste entre vous et nous."} Ce n’est jamais montré à un employeur. Cela ne compte pas contre vous.</p>
      {proposal ? <p>La garde des enfants et la santé ne regardent que vous. Cette raison-là reste cachée.</p> : <p>Votre raison sert à mieux choisir les offres suivantes.</p>}
    </>
  );
}

/** Each reason is a button of the form around it: one tap says no and why. */
export function ReasonButtons() {
  return (
    <>
      {personReasons.map(({ code, label }) => (
        <Button key={code} look="quiet" name="reason" value={code} wide>
          {label}
        </Button>
      ))}
    </>
  );
}

/** « Pas pour moi » in one tap from the offer itself. A word for the coach who proposed it has its own page. */
export function NotForMeHere({ offer: { offerId, proposal } }: Props) {
  const no = `/mon-espace/offres/${offerId}/non`;
  return (
    <Card title={"Pas pour moi\u00a0? Touchez une raison"} id={NO_PLACE}>
      <WhoWillKnow proposal={proposal} />
      <form method="post" action={no} className="stack">
        <ReasonButtons />
      </form>
      {proposal && (
        <p>
          <a className="alone" href={no}>Dire non, avec un mot pour votre coach</a>
        </p>
      )}
    </Card>
  );
}
