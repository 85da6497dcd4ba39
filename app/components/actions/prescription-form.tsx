import { LONGEST_NOTE } from "#app/domain/actions/prescription.schema.ts";
import { liftedFreinWords } from "#app/domain/actions/themes.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { ActionFacts } from "./action-facts.tsx";
import type { ActionView } from "./action-words.ts";

type Props = { person: { beneficiaryId: string; firstName: string }; action: ActionView; areaNames: readonly string[]; lastResult?: LastResult };

/** Sending one of her people to an action: what it is, what it is to lift, her agreement, one button. */
export function PrescriptionForm({ person, action, areaNames, lastResult }: Props) {
  const form = formState(lastResult, { actionId: action.actionId, frein: action.lifts.length === 1 ? action.lifts[0] : "" });
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${person.beneficiaryId}/prescriptions`, label: `Actions pour ${person.firstName}` }} lead={frenchText(`${action.name}, ${action.operator}`)}>
        Envoyer {person.firstName} vers une action
      </PageTitle>
      <ErrorSummary form={form} />
      {action.placesLeft === 0 && <Notice kind="watch" title="Les places connues de l’année sont prises">Appelez la structure avant d’envoyer la demande.</Notice>}
      <form method="post" noValidate className="narrow">
        <Card title="La demande">
          <input type="hidden" name="actionId" value={action.actionId} />
          <Select field={form.field("frein")} label="Pour lever" options={action.lifts.map((value) => ({ value, label: liftedFreinWords(value) }))} optional />
          <TextArea field={form.field("note")} label="Un mot pour la structure" hint="Ce qui aide à l’accueillir. Jamais rien sur sa santé ni sur ses ressources." rows={3} maxLength={LONGEST_NOTE} optional />
          <Checkbox field={form.field("hasAgreed")} label={`${person.firstName} est d’accord`} hint={`La structure lira son nom, son prénom et son téléphone. Rien d’autre. ${person.firstName} pourra voir qui les a lus.`} />
          <Actions>
            <Button icon="check">Envoyer la demande</Button>
          </Actions>
          {action.operatorEmail === "" && <p className="field-hint">Nous n’avons pas d’adresse e-mail pour cette structure. La demande est gardée : appelez-la, ou donnez-lui le lien de la page suivante.</p>}
        </Card>
      </form>
      <Card title="L’action">
        <ActionFacts action={action} areaNames={areaNames} />
      </Card>
    </>
  );
}
