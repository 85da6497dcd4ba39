import { LONGEST_EVENT_ABOUT, LONGEST_EVENT_TITLE } from "#app/domain/coaching/group-event.schema.ts";
import { groupEventKinds } from "#app/domain/coaching/group-events.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextArea, TextInput } from "../../ui/text-input.tsx";
import { MomentFields } from "../appointment-form.tsx";

/** A workshop or a job dating to plan. */
export function EventForm({ now, lastResult }: { now: Date; lastResult?: LastResult }) {
  const form = formState(lastResult, { kind: "atelier", minutes: "120", places: "10" });
  return (
    <>
      <PageTitle back={{ href: "/coach/ateliers", label: "Ateliers et rencontres" }} lead="Vous inviterez ensuite. Chaque coach invite ses personnes.">
        Prévoir une rencontre
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form narrow">
        <Card>
          <Choices field={form.field("kind")} legend="Quelle rencontre ?" options={Object.entries(groupEventKinds).map(([value, label]) => ({ value, label }))} />
          <TextInput field={form.field("title")} label="Titre" hint="Les personnes le lisent. Par exemple : Préparer un entretien." maxLength={LONGEST_EVENT_TITLE} autoComplete="off" />
          <TextArea field={form.field("about")} label="En deux phrases" rows={2} maxLength={LONGEST_EVENT_ABOUT} optional />
          <TextArea field={form.field("employers")} label="Employeurs présents" hint="Un par ligne." rows={3} maxLength={LONGEST_EVENT_ABOUT} optional />
          <MomentFields form={form} today={localDay(now)} />
          <TextInput field={form.field("places")} label="Places" inputMode="numeric" short />
          <Actions>
            <Button icon="check">Prévoir</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
