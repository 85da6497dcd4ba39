import type { CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { LONGEST_WORDS } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea, TextInput } from "../ui/text-input.tsx";
import { CardFace } from "./card-face.tsx";

type Props = { card: CardView; isHers: boolean; isSent: boolean; lastResult?: LastResult };

/** Someone's visiting card for whoever scanned it, and a form to say that one would like to meet her. */
export function SharedCard({ card, isHers, isSent, lastResult }: Props) {
  const form = formState(lastResult);
  return (
    <>
      <PageTitle lead="Cette personne vous a montré sa carte. Merci de ne pas la faire circuler.">{card.firstName}, carte de visite</PageTitle>
      {isHers && (
        <Notice title="C’est votre carte.">
          <p>Voici ce que voient ceux qui la reçoivent. Vos regards ne comptent pas.</p>
        </Notice>
      )}
      {isSent && (
        <Notice kind="ok" title="Votre mot est envoyé." live>
          <p>{card.firstName} l’a reçu et pourra vous répondre.</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <CardFace card={card} />
      {!isHers && !isSent && <MeetForm firstName={card.firstName} form={form} />}
    </>
  );
}

function MeetForm({ firstName, form }: { firstName: string; form: FormState }) {
  return (
    <Card title="Je souhaite vous rencontrer">
      <form method="post" noValidate>
        <TextInput field={form.field("name")} label="Votre nom" autoComplete="name" maxLength={80} />
        <TextInput field={form.field("organisation")} label="Votre entreprise ou association" autoComplete="organization" maxLength={80} />
        <TextInput field={form.field("contact")} label="Votre téléphone ou e-mail" hint={`Pour que ${firstName} puisse vous répondre.`} maxLength={254} />
        <TextArea field={form.field("words")} label="Un mot" optional rows={3} maxLength={LONGEST_WORDS} />
        {/* People do not see it; what fills every field of every page does. */}
        <div hidden>
          <TextInput field={form.field("site")} label="Laissez ce champ vide" autoComplete="off" />
        </div>
        <p className="soft">Votre mot est lu par {firstName} et son contact chez nous. Il est effacé après six mois.</p>
        <Button icon="mail">Envoyer</Button>
      </form>
    </Card>
  );
}

/** The same once its owner cut it, or its time is over: nobody is named. */
export function GoneCard({ state }: { state: "cut" | "expired" }) {
  return (
    <PageTitle lead={state === "cut" ? "La personne a choisi de ne plus la montrer. Vous pouvez lui en demander une autre." : "Une carte marche un an. Vous pouvez en demander une autre à la personne."}>
      {state === "cut" ? "Cette carte a été coupée" : "Cette carte n’est plus valable"}
    </PageTitle>
  );
}
