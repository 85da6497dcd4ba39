import type { CvLine } from "#app/domain/profiles/cv-lines.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { PostButton } from "../../ui/post-button.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { DurationFields } from "./duration-fields.tsx";

export type LineView = CvLine & { canDelete: boolean; place: string; years: number | null; months: number | null; endedYear: number | null; year: number | null };

/** One line of her CV: its words, and whether it is on it. */
export function CvLineForm({ line, lastResult }: { line: LineView; lastResult?: LastResult }) {
  const form = formState(lastResult, line);
  const isReworded = line.ours !== "" && line.words !== line.ours;
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/cv/changer", label: "Changer mon CV" }} lead={line.isHidden ? "Cette ligne n’est pas sur votre CV." : "Cette ligne est sur votre CV."}>
        {line.words}
      </PageTitle>
      <form method="post" noValidate>
        <ErrorSummary form={form} />
        <TextInput
          field={form.field("words")}
          label="Avec vos mots"
          hint={isReworded ? `Videz la case pour revenir à «\u00a0${line.ours}\u00a0».` : undefined}
          maxLength={120}
          autoComplete="off"
        />
        {line.section === "experience" && (
          <>
            <TextInput field={form.field("place")} label="Où" optional maxLength={120} />
            <DurationFields form={form} />
            <TextInput field={form.field("endedYear")} label="Finie en quelle année" hint="Laissez vide si cela continue." optional short inputMode="numeric" />
          </>
        )}
        {line.section === "training" && (
          <>
            <TextInput field={form.field("place")} label="Où" optional maxLength={120} />
            <TextInput field={form.field("year")} label="En quelle année" optional short inputMode="numeric" />
          </>
        )}
        <Actions>
          <Button name="act" value="words" icon="check">
            Enregistrer
          </Button>
        </Actions>
      </form>
      <Card title={line.isHidden ? "La remettre ?" : "L’enlever ?"}>
        <p>{line.isHidden ? "Elle reviendra sur votre CV." : "Vos offres ne changent pas. Vous pourrez la remettre."}</p>
        <Actions>
          <PostButton look="quiet" icon={line.isHidden ? "eye" : "eye-off"} fields={{ act: line.isHidden ? "show" : "hide" }}>
            {line.isHidden ? "Remettre sur mon CV" : "Enlever de mon CV"}
          </PostButton>
          {line.canDelete && (
            <PostButton look="danger" icon="x" fields={{ act: "delete" }}>
              Effacer pour toujours
            </PostButton>
          )}
        </Actions>
      </Card>
    </>
  );
}
