import { CommuneField, type FoundCommunes } from "../admin/commune-field.tsx";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { SimilarPeople, type HrefOf, type Similar } from "./similar-people.tsx";

type Props = {
  places: readonly string[];
  /** Who may follow her; `null`: not asked, she is the coach's own. */
  coaches: readonly { userId: string; name: string; areaName: string | null }[] | null;
  back: { href: string; label: string };
  lastResult?: LastResult;
  communes: FoundCommunes | null;
  similar: readonly Similar[];
  hrefOf: HrefOf;
};

/** A new person: who she is, where she lives, how to reach her if she can be. Everything else is asked with her, one thing at a time. */
export function PersonForm({ places, coaches, back, lastResult, communes, similar, hrefOf }: Props) {
  const form = formState(lastResult);
  return (
    <>
      <PageTitle lead="Son nom et sa commune suffisent. Le reste se demande ensuite, avec elle." back={back}>
        Ajouter une personne
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form narrow">
        {similar.length > 0 && <SimilarPeople similar={similar} field={form.field("isNew")} hrefOf={hrefOf} />}
        <Card title="Qui est-ce ?">
          <div className="form-row">
            <TextInput field={form.field("firstName")} label="Prénom" autoComplete="off" />
            <TextInput field={form.field("lastName")} label="Nom" autoComplete="off" />
          </div>
          <CommuneField form={form} places={places} communes={communes} />
          {coaches && (
            <Select
              field={form.field("coachId")}
              label="Coach"
              hint="Son accompagnement de six mois commence aujourd’hui."
              empty="Personne pour l’instant"
              options={coaches.map((coach) => ({ value: coach.userId, label: coach.areaName ? `${coach.name} (${coach.areaName})` : coach.name }))}
              optional
            />
          )}
        </Card>
        <Card title="Comment la joindre">
          <p className="field-hint">Un code pour entrer part au téléphone ou à l’adresse e-mail. Ni l’un ni l’autre&nbsp;? Une carte imprimée suffit.</p>
          <TextInput field={form.field("phone")} label="Téléphone" hint="Le sien seulement. S’il est partagé, laissez vide." type="tel" autoComplete="off" optional />
          <TextInput field={form.field("email")} label="Adresse e-mail" type="email" autoComplete="off" optional />
        </Card>
        <Actions>
          <Button icon="check">Ouvrir son espace</Button>
        </Actions>
      </form>
    </>
  );
}
