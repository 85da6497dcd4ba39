import { organisationKinds, organisationKindWords, siaeKinds, siaeWords } from "#app/domain/organisations/stages.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { CommuneField, type FoundCommunes } from "./commune-field.tsx";
import { SimilarOrganisations, type Similar } from "./similar-organisations.tsx";

type Props = {
  places: readonly string[];
  /** Those who may follow it; null: whoever adds it does, and opens no account. */
  coaches: readonly { userId: string; name: string; areaName: string | null }[] | null;
  /** Where the list is, and under it the page of each. */
  home: string;
  lastResult?: LastResult;
  communes: FoundCommunes | null;
  similar: readonly Similar[];
};

/** A new organisation on one page: who, where, who follows it, and the first account if there is one. */
export function OrganisationForm({ places, coaches, home, lastResult, communes, similar }: Props) {
  const form = formState(lastResult, { kind: "entreprise" });
  return (
    <>
      <PageTitle lead="Le nom et la commune suffisent. Le reste peut venir plus tard." back={{ href: home, label: coaches === null ? "Employeurs" : "Organisations" }}>
        Ajouter une organisation
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form narrow">
        {similar.length > 0 && <SimilarOrganisations similar={similar} home={home} field={form.field("isNew")} />}
        <Card title="L’organisation">
          <Choices field={form.field("kind")} legend="Genre" layout="line" options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindWords[kind] }))} />
          <TextInput field={form.field("name")} label="Nom" autoComplete="off" />
          <TextInput field={form.field("activity")} label="Activité, en quelques mots" hint="Les personnes la lisent sur les offres : « une entreprise de nettoyage »." autoComplete="off" optional />
          <TextInput field={form.field("siret")} label="SIRET" hint="14 chiffres. Il évite d’ajouter deux fois la même organisation." inputMode="numeric" autoComplete="off" optional />
          <TextInput field={form.field("siren")} label="SIREN, si le SIRET n’est pas connu" hint="9 chiffres." inputMode="numeric" autoComplete="off" optional />
          <Select field={form.field("siaeKind")} label="Structure d’insertion" empty="Non" options={siaeKinds.map((kind) => ({ value: kind, label: siaeWords[kind] }))} optional />
        </Card>
        <Card title="Où et comment la joindre">
          <CommuneField form={form} places={places} communes={communes} />
          <div className="form-row">
            <TextInput field={form.field("phone")} label="Téléphone" type="tel" autoComplete="off" optional />
            <TextInput field={form.field("email")} label="E-mail" type="email" autoComplete="off" optional />
          </div>
          {coaches !== null && <Select field={form.field("ownerId")} label="Coach qui la suit" empty="Personne pour l’instant" options={coaches.map((coach) => ({ value: coach.userId, label: coach.areaName ? `${coach.name} (${coach.areaName})` : coach.name }))} optional />}
        </Card>
        {coaches !== null && (
          <Card title="Premier compte (facultatif)">
            <p className="field-hint">Cette personne publiera les offres. Un message lui dit que son espace est ouvert, et l’organisation devient inscrite.</p>
            <div className="form-row">
              <TextInput field={form.field("memberFirstName")} label="Prénom" autoComplete="off" />
              <TextInput field={form.field("memberLastName")} label="Nom de la personne" autoComplete="off" />
            </div>
            <TextInput field={form.field("memberEmail")} label="Son adresse e-mail" type="email" autoComplete="off" />
          </Card>
        )}
        <Actions>
          <Button icon="check">Ajouter l’organisation</Button>
        </Actions>
      </form>
    </>
  );
}
