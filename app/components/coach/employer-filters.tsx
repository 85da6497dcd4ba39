import { quietDays, type EmployerChoices } from "#app/domain/organisations/prospecting.schema.ts";
import { organisationKinds, organisationKindWords, siaeKinds, siaeWords, stages, stageWords } from "#app/domain/organisations/stages.ts";
import { Button } from "../ui/button.tsx";
import { plainField } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

const whose = { moi: "Celles que je suis", secteur: "Mon secteur", personne: "Sans personne pour les suivre" };

/** What narrows the list of employers: words and stage at once, the rest folded until it is used. The address keeps it all. */
export function EmployerFilters({ choices: { q, etape, a, genre, siae, sans }, hasArea }: { choices: EmployerChoices; hasArea: boolean }) {
  const used = [a !== "tous", genre, siae, sans].filter(Boolean).length;
  return (
    <form method="get" role="search" aria-label="Filtrer la liste">
      <div className="filters">
        <TextInput field={plainField("q", q)} label="Nom, activité ou SIRET" type="search" />
        <Select field={plainField("etape", etape ?? "")} label="Étape" empty="Toutes" options={stages.map((value) => ({ value, label: stageWords[value] }))} />
        <Button look="quiet" icon="search">
          Filtrer
        </Button>
      </div>
      <details className="fold" open={used > 0}>
        <summary>Plus de filtres{used > 0 && <span className="tab-count">{used}</span>}</summary>
        <div className="filters">
          <Select field={plainField("a", a === "tous" ? "" : a)} label="Suivies par" empty="Tout le monde" options={Object.entries(whose).filter(([value]) => hasArea || value !== "secteur").map(([value, label]) => ({ value, label }))} />
          <Select field={plainField("genre", genre ?? "")} label="Genre" empty="Tous" options={organisationKinds.map((value) => ({ value, label: organisationKindWords[value] }))} />
          <Select field={plainField("siae", siae ?? "")} label="Structure d’insertion" empty="Peu importe" options={siaeKinds.map((value) => ({ value, label: siaeWords[value] }))} />
          <Select field={plainField("sans", sans === null ? "" : String(sans))} label="Sans contact depuis" empty="Peu importe" options={quietDays.map((days) => ({ value: String(days), label: `${days} jours` }))} />
        </div>
      </details>
    </form>
  );
}
