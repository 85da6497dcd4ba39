import { telHref } from "../ui/typography.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { RingThisPhone } from "./ring-this-phone.tsx";
import { TellingForm } from "./telling-form.tsx";
import { lacking, type Telling } from "./telling-words.ts";

type Props = { telling: Telling & { pushKey: string | null }; saved: "choice" | "phone" | null; helpPhone: string; lastResult?: LastResult };

/** How she wants to be told, and how often. */
export function MyTellingPage({ telling, saved, helpPhone, lastResult }: Props) {
  const form = formState(lastResult, { ways: telling.ways, rhythm: telling.rhythm });
  const lacks = lacking(telling);
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/aide", label: "Aide" }} lead="Vous choisissez. Vous pouvez changer quand vous voulez.">
        Comment vous prévenir
      </PageTitle>
      {saved && (
        <Notice kind="ok" title={saved === "phone" ? "Ce téléphone vous préviendra." : "C’est enregistré."} live>
          <p>{telling.rhythm === "never" ? "Nous ne vous écrirons plus. Tout reste dans votre espace." : "Nous ferons comme cela dès maintenant."}</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      {telling.had.length === 0 ? (
        <EmptyState icon="mail" title="Nous ne pouvons pas encore vous écrire" next="Donnez un e-mail ou un numéro à l’aide. Vos nouvelles sont toutes ici." />
      ) : (
        <TellingForm telling={telling} form={form} isHers />
      )}
      {telling.pushKey !== null && <RingThisPhone publicKey={telling.pushKey} isRung={telling.ways.includes("push")} />}
      {lacks !== null && (
        <Card title={{ both: "Recevoir un e-mail ou un SMS", mail: "Recevoir un e-mail", phone: "Recevoir un SMS" }[lacks]}>
          <p>{{ both: "Donnez votre e-mail ou votre numéro.", mail: "Donnez votre e-mail.", phone: "Donnez votre numéro de téléphone." }[lacks]} L’aide l’ajoute avec vous.</p>
          <ButtonLink href={telHref(helpPhone)} look="quiet" icon="phone" wide>
            Appeler le {helpPhone}
          </ButtonLink>
        </Card>
      )}
      <Card title="Ce que disent nos messages">
        <p>Ils disent seulement «&nbsp;Vous avez du nouveau&nbsp;». Jamais une offre, un nom ou un rendez-vous en détail.</p>
      </Card>
    </>
  );
}
