import type { CvChoices } from "#app/domain/profiles/cv-view.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { DateInput, TextArea, TextInput } from "../../ui/text-input.tsx";

export const topParts = ["titre", "phrase", "contact", "naissance"] as const;
export type TopPart = (typeof topParts)[number];
export const topTitles: Record<TopPart, string> = {
  titre: "Le titre de mon CV",
  phrase: "Une phrase sur moi",
  contact: "Pour me joindre",
  naissance: "Ma date de naissance",
};
const LEADS: Record<TopPart, string> = {
  titre: "Il est écrit sous votre nom.",
  phrase: "Dites ce qui compte pour vous au travail.",
  contact: "Cochez ce qui est écrit sur votre CV.",
  naissance: "Aucun employeur n’a le droit de la demander.",
};

type Props = { part: TopPart; choices: CvChoices; about: string; usual: string; has: { phone: string | null; email: string | null }; lastResult?: LastResult };

/** One thing at the top of her CV, alone on its page. */
export function CvTopForm({ part, choices, about, usual, has, lastResult }: Props) {
  const form = formState(lastResult, { title: choices.title, about, showsPhone: choices.showsPhone ? "on" : "", showsEmail: choices.showsEmail ? "on" : "", bornOn: choices.bornOn ?? "" });
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/cv/changer", label: "Changer mon CV" }} lead={LEADS[part]}>
        {topTitles[part]}
      </PageTitle>
      <form method="post" noValidate>
        <ErrorSummary form={form} />
        {part === "titre" && <TextInput field={form.field("title")} label="Titre" hint={usual ? `Sans titre, on écrit «\u00a0${usual}\u00a0».` : "Par exemple Aide à domicile."} optional maxLength={80} />}
        {part === "phrase" && <TextArea field={form.field("about")} label="Votre phrase" hint="Par exemple : J’aime le travail bien fait." optional rows={4} maxLength={400} />}
        {part === "contact" && (
          <>
            {has.phone !== null && <Checkbox field={form.field("showsPhone")} label={`Mon téléphone, ${phoneInWords(has.phone)}`} />}
            {has.email !== null && <Checkbox field={form.field("showsEmail")} label={`Mon e-mail, ${has.email}`} />}
            {has.phone === null && has.email === null && <p>Nous n’avons ni téléphone ni e-mail pour vous. Appelez l’aide.</p>}
          </>
        )}
        {part === "naissance" && <DateInput field={form.field("bornOn")} label="Date de naissance" hint="Laissez vide pour ne pas la montrer. C’est mieux ainsi." optional />}
        <Actions>
          <Button icon="check">Enregistrer</Button>
          <ButtonLink look="quiet" href="/mon-espace/cv/changer">
            Ne rien changer
          </ButtonLink>
        </Actions>
      </form>
    </>
  );
}
