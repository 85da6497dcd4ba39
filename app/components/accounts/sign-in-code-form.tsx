import { Actions, Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { CannotEnter } from "./cannot-enter.tsx";

type Props = { lastResult?: LastResult; essai: string; retour: string; helpPhone: string };

/** The six digits. Nothing tells whether the address was known. */
export function SignInCodeForm({ lastResult, essai, retour, helpPhone }: Props) {
  const form = formState(lastResult, { code: "" });
  const again = `/connexion${retour ? `?retour=${encodeURIComponent(retour)}` : ""}`;
  return (
    <>
      <PageTitle lead="Si nous vous connaissons, un message vient de partir. Il arrive en moins d’une minute." back={{ href: again, label: "Changer d’adresse" }}>
        Votre code
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="essai" value={essai} />
        <input type="hidden" name="retour" value={retour} />
        <TextInput field={form.field("code")} label="Les 6 chiffres du message" hint="Le code marche une seule fois, pendant 10 minutes." inputMode="numeric" autoComplete="one-time-code" short required />
        <Actions>
          <Button icon="check" wide>
            Entrer
          </Button>
        </Actions>
      </form>
      <p>
        <a className="alone" href={again}>Je n’ai rien reçu&nbsp;: envoyer un autre code</a>
      </p>
      <CannotEnter helpPhone={helpPhone} />
    </>
  );
}
