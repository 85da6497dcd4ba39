import type { ExperienceKind } from "#app/domain/profiles/profile-facts.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Choices, type Choice } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { DurationFields } from "./duration-fields.tsx";

export const addedThings = ["experience", "formation", "langue"] as const;
export type AddedThing = (typeof addedThings)[number];
export const addTitles: Record<AddedThing, string> = { experience: "Ajouter ce que j’ai fait", formation: "Ajouter ce que j’ai appris", langue: "Ajouter une langue" };

const KINDS: (Choice & { value: ExperienceKind })[] = [
  { value: "emploi", label: "Un emploi", hint: "Même court, même il y a longtemps.", icon: "briefcase" },
  { value: "benevolat", label: "Du bénévolat", hint: "Aider sans être payé, dans une association.", icon: "heart-hand" },
  { value: "vie", label: "Dans ma vie", hint: "Cela se dira en savoir-faire, sans dire pourquoi.", icon: "home" },
];

/** Something she adds to her CV. */
export function CvAddForm({ what, lastResult }: { what: AddedThing; lastResult?: LastResult }) {
  const form = formState(lastResult, {});
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/cv/changer", label: "Changer mon CV" }}>{addTitles[what]}</PageTitle>
      <form method="post" noValidate>
        <ErrorSummary form={form} />
        {what === "experience" && (
          <>
            <TextInput field={form.field("label")} label="Qu’avez-vous fait ?" hint="Par exemple Aide à domicile." maxLength={120} />
            <Choices field={form.field("kind")} legend="C’était" options={KINDS} />
            <TextInput field={form.field("place")} label="Où" hint="Le nom de l’endroit, ou la ville." optional maxLength={120} />
            <DurationFields form={form} />
            <TextInput field={form.field("endedYear")} label="Finie en quelle année" hint="Laissez vide si cela continue." optional short inputMode="numeric" />
          </>
        )}
        {what === "formation" && (
          <>
            <TextInput field={form.field("label")} label="Qu’avez-vous appris ?" hint="Un diplôme, un stage, une formation courte." maxLength={120} />
            <TextInput field={form.field("place")} label="Où" optional maxLength={120} />
            <TextInput field={form.field("year")} label="En quelle année" optional short inputMode="numeric" />
          </>
        )}
        {what === "langue" && <TextInput field={form.field("label")} label="Quelle langue ?" hint="Par exemple Portugais, ou Anglais un peu." maxLength={120} />}
        <Actions>
          <Button icon="plus">Ajouter à mon CV</Button>
          <ButtonLink look="quiet" href="/mon-espace/cv/changer">
            Pas maintenant
          </ButtonLink>
        </Actions>
      </form>
    </>
  );
}
