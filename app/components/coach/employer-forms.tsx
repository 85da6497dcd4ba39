import { contacts, stageMoves, stageWords, type Stage } from "#app/domain/organisations/stages.ts";
import { Button } from "../ui/button.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../ui/form-state.ts";
import { PostButton } from "../ui/post-button.tsx";
import { Select } from "../ui/select.tsx";
import { DateInput, TextArea, TextInput } from "../ui/text-input.tsx";

/** The answer to one of the forms of the page, told from the others by what it did. */
function answered(lastResult: LastResult, act: string): LastResult {
  const sent = lastResult?.initialValue as { act?: unknown } | null | undefined;
  return sent?.act === act ? lastResult : undefined;
}

function StepFields({ form }: { form: FormState }) {
  return (
    <>
      <TextInput field={form.field("nextStep")} label="Ce qu’il y aura à faire" hint="Par exemple : rappeler pour visiter l’atelier." autoComplete="off" />
      <DateInput field={form.field("nextStepOn")} label="Pour quel jour" hint="Ce jour-là, une ligne est dans votre journée." />
    </>
  );
}

/** A contact just had: two taps, and words when there are some. */
export function ContactForm({ lastResult, today }: { lastResult: LastResult; today: string }) {
  const mine = answered(lastResult, "contact");
  const form = formState(mine, { on: today }, "c");
  const hasNext = form.field("nextStep").errors.length + form.field("nextStepOn").errors.length > 0 || form.field("nextStep").value !== "";
  return (
    <form method="post" action="#contact" noValidate>
      <ErrorSummary form={form} />
      <input type="hidden" name="act" value="contact" />
      <Choices field={form.field("type")} legend="Ce qui s’est passé" layout="line" options={contacts.map((value) => ({ value, label: stageWords[value] }))} />
      <TextArea field={form.field("note")} label="En deux mots" rows={2} optional />
      <details className="fold" open={hasNext || form.field("on").errors.length > 0}>
        <summary>Un autre jour, ou une suite</summary>
        <DateInput field={form.field("on")} label="C’était le" />
        <StepFields form={form} />
      </details>
      <Button icon="check">Noter</Button>
    </form>
  );
}

/** What comes next, changed or begun. */
export function StepForm({ lastResult, step }: { lastResult: LastResult; step: { nextStep: string; nextStepOn: string } }) {
  const mine = answered(lastResult, "suite");
  const form = formState(mine, step, "s");
  return (
    <details className="fold" open={mine !== undefined}>
      <summary>{step.nextStep === "" ? "Prévoir la suite" : "Changer"}</summary>
      <form method="post" action="#suite" noValidate>
        <ErrorSummary form={form} />
        <input type="hidden" name="act" value="suite" />
        <StepFields form={form} />
        <Button icon="check">Enregistrer la suite</Button>
      </form>
    </details>
  );
}

/** The next stage, with its day; nothing once it has an agreement. */
export function StageForm({ lastResult, stage, today }: { lastResult: LastResult; stage: Stage; today: string }) {
  const next = stageMoves[stage];
  const mine = answered(lastResult, "etape");
  const form = formState(mine, { on: today }, "e");
  if (next === null) return null;
  return (
    <details className="fold" open={mine !== undefined}>
      <summary>Passer à « {stageWords[next]} »</summary>
      <form method="post" action="#connu" noValidate>
        <ErrorSummary form={form} />
        <input type="hidden" name="act" value="etape" />
        <input type="hidden" name="type" value={next} />
        <DateInput field={form.field("on")} label="Depuis le" />
        <TextArea field={form.field("note")} label="Note" rows={2} optional />
        <Button icon="check">Noter l’étape</Button>
      </form>
    </details>
  );
}

type Owned = { ownerName: string | null; isMine: boolean; isFree: boolean; colleagues: readonly { userId: string; name: string }[] };

/** Who looks after it, and what she may do about it: take what is free, hand over or let go what is hers. */
export function OwnerForms({ lastResult, organisation: { ownerName, isMine, isFree, colleagues } }: { lastResult: LastResult; organisation: Owned }) {
  const mine = answered(lastResult, "suivi");
  const form = formState(mine, {}, "o");
  return (
    <>
      <ErrorSummary form={form} />
      <p>{isMine ? "Vous la suivez." : isFree ? "Personne ne la suit." : `${ownerName} la suit.`}</p>
      {!isMine && isFree && (
        <PostButton fields={{ act: "suivi", to: "moi" }} look="quiet" icon="user">
          Je la suis
        </PostButton>
      )}
      {isMine && (
        <details className="fold" open={mine !== undefined}>
          <summary>Confier ou laisser</summary>
          {colleagues.length > 0 && (
            <form method="post" action="#suivi" noValidate>
              <input type="hidden" name="act" value="suivi" />
              <Select field={form.field("to")} label="La confier à" options={colleagues.map(({ userId, name }) => ({ value: userId, label: name }))} />
              <Button look="quiet" icon="users">
                Confier
              </Button>
            </form>
          )}
          <PostButton fields={{ act: "suivi", to: "personne" }} look="bare">
            Ne plus la suivre
          </PostButton>
        </details>
      )}
    </>
  );
}
