import { Actions, Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { AlreadyIn } from "./already-in.tsx";
import { CannotEnter } from "./cannot-enter.tsx";

type Props = { lastResult?: LastResult; retour: string; home: string | null; helpPhone: string };

/** One question: who are you? No password. */
export function SignInForm({ lastResult, retour, home, helpPhone }: Props) {
  const form = formState(lastResult, { adresse: "" });
  return (
    <>
      <PageTitle lead="Pas de mot de passe. Nous vous envoyons un code à 6 chiffres.">Entrer dans mon espace</PageTitle>
      <AlreadyIn home={home} />
      <ErrorSummary form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="retour" value={retour} />
        <TextInput
          field={form.field("adresse")}
          label="Votre adresse e-mail ou votre numéro de téléphone"
          hint="Celui que vous avez donné à votre coach ou à notre équipe."
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Actions>
          <Button icon="mail" wide>
            Recevoir mon code
          </Button>
        </Actions>
      </form>
      <p>
        <a className="alone" href="/entrer">
          J’ai une carte avec un code
        </a>
      </p>
      <CannotEnter helpPhone={helpPhone} />
    </>
  );
}
