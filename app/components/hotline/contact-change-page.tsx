import { CHECKS_NEEDED } from "#app/domain/hotline/contact-change.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Caller = { userId: string; firstName: string; lastName: string; hasMail: boolean; hasPhone: boolean; checks: readonly { code: string; ask: string; masked: string }[] };

/** The script of a change: two questions whose answers are masked here, then the new number or address. */
export function ContactChangePage({ caller, lastResult }: { caller: Caller; lastResult?: LastResult }) {
  const name = `${caller.firstName} ${caller.lastName}`;
  const form = formState(lastResult, { kind: "sms" });
  const back = { href: `/hotline/comptes/${caller.userId}`, label: name };
  if (caller.checks.length < CHECKS_NEEDED) {
    return (
      <>
        <PageTitle back={back}>Changer un numéro ou une adresse</PageTitle>
        <Notice kind="watch" title="On ne sait pas assez de choses pour être sûr de qui appelle.">
          <p>Ne changez rien au téléphone. Le coach ou l’administration le fait en voyant la personne.</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageTitle back={back} lead={`Deux bonnes réponses, puis le changement. ${caller.firstName} reçoit un message à l’ancienne adresse.`}>
        Changer un numéro ou une adresse
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="narrow">
        <Card title="1. Demandez, sans souffler">
          <Choices
            field={form.field("checks")} type="checkbox" legend="Cochez chaque bonne réponse"
            hint="La page ne montre que le début et la fin. Une hésitation ou une erreur : passez à une autre question. Deux erreurs : arrêtez là."
            options={caller.checks.map(({ code, ask, masked }) => ({ value: code, label: ask, hint: `On doit entendre : ${masked}` }))}
          />
        </Card>
        <Card title="2. Écrivez le nouveau">
          <Choices
            field={form.field("kind")} legend="Ce qui change" layout="line"
            options={[{ value: "sms", label: caller.hasPhone ? "Le numéro" : "Ajouter un numéro" }, { value: "mail", label: caller.hasMail ? "L’adresse e-mail" : "Ajouter une adresse e-mail" }]}
          />
          <TextInput field={form.field("address")} label="Nouveau numéro ou nouvelle adresse" hint="Relisez-le à voix haute, chiffre par chiffre." autoComplete="off" maxLength={254} />
          <p className="soft">Les appareils déjà entrés avec ce compte sont fermés. Le changement est noté avec votre nom.</p>
          <Button icon="check">Changer</Button>
        </Card>
      </form>
    </>
  );
}
