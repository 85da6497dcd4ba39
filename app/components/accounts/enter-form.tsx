import { cardCodeInPrint, parseCardCode } from "#app/domain/accounts/card-code.ts";
import { Actions, Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { AlreadyIn } from "./already-in.tsx";
import { CannotEnter } from "./cannot-enter.tsx";

type Props = { lastResult?: LastResult; /** The code that the square of the card brought; '' when it is to be typed. */ scanned: string; home: string | null; helpPhone: string };

/** Coming in with a paper card. Scanned: one button, since a link only shows. Else the code to type. */
export function EnterForm({ lastResult, scanned, home, helpPhone }: Props) {
  const form = formState(lastResult, { c: scanned });
  const code = lastResult ? null : parseCardCode(scanned);
  return (
    <>
      <PageTitle lead={code === null ? "Recopiez le code écrit sur votre carte." : "Touchez le bouton pour entrer."} back={{ href: "/connexion", label: "Je n’ai pas de carte" }}>
        Entrer avec ma carte
      </PageTitle>
      <AlreadyIn home={home} />
      <ErrorSummary form={form} />
      {/* To the address without the code: what follows it stays in no history. */}
      <form method="post" action="/entrer" noValidate>
        {code === null ? (
          <TextInput field={form.field("c")} label="Le code de ma carte" hint="8 signes, par exemple K7M2-H9XP. Grandes ou petites lettres." autoComplete="off" autoCapitalize="characters" spellCheck={false} short required />
        ) : (
          <>
            <input type="hidden" name="c" value={code} />
            <p>
              Votre code&nbsp;: <strong className="number">{cardCodeInPrint(code)}</strong>
            </p>
          </>
        )}
        <Actions>
          <Button icon="check" wide>
            Entrer
          </Button>
        </Actions>
      </form>
      <p>La carte sert une seule fois. Ensuite, ce téléphone vous reconnaît pendant 30&nbsp;jours.</p>
      <CannotEnter helpPhone={helpPhone} />
    </>
  );
}
