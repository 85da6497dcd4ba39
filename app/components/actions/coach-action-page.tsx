import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { plainField } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { frenchText } from "../ui/typography.ts";
import { ActionFacts } from "./action-facts.tsx";
import type { ActionView } from "./action-words.ts";
import { WaitingTable, type WaitingView } from "./coach-actions-page.tsx";

type Props = { action: ActionView; areas: readonly { code: string; name: string }[]; prescriptions: readonly WaitingView[]; people: readonly { beneficiaryId: string; name: string }[]; /** Whom she came for. */ forPerson: string | null; now: Date };

/** One action for a coach: what it is, who of her people is in it, and sending one more. */
export function CoachActionPage({ action, areas, prescriptions, people, forPerson, now }: Props) {
  return (
    <>
      <PageTitle back={{ href: "/coach/actions", label: "Actions" }} lead={frenchText(action.operator)}>
        {frenchText(action.name)}
      </PageTitle>
      {!action.isOpen && <Notice kind="watch" title="Cette action n’est plus ouverte">Elle reste ici pour les demandes déjà faites.</Notice>}
      <Card title="L’action">
        <ActionFacts action={action} areaNames={areas.filter(({ code }) => action.areaCodes.includes(code)).map(({ name }) => name)} />
      </Card>
      {action.isOpen && people.length > 0 && (
        <Card title="Y envoyer une personne">
          <form method="get" action="/coach/prescrire" className="filters">
            <input type="hidden" name="action" value={action.actionId} />
            <Select field={plainField("personne", forPerson ?? "")} label="Qui" options={people.map(({ beneficiaryId, name }) => ({ value: beneficiaryId, label: name }))} required />
            <Button icon="arrow-right">Continuer</Button>
          </form>
        </Card>
      )}
      {prescriptions.length > 0 && (
        <Card title="De vos personnes, en cours">
          <WaitingTable prescriptions={prescriptions} now={now} />
        </Card>
      )}
    </>
  );
}
