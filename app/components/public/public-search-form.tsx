import { AROUND_KM, contractGroups, MOST_HOURS, USUAL_KM, type PublicSearch } from "#app/domain/offers/public-search.ts";
import { Actions, Button } from "../ui/button.tsx";
import { plainField } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

const words = (value: number | null) => (value === null ? "" : String(value));

/** What to look for and where; the rest is folded until it is wanted. A GET: the address holds the search. */
export function PublicSearchForm({ search, isCommuneUnknown }: { search: PublicSearch; isCommuneUnknown: boolean }) {
  const unknown = isCommuneUnknown ? ["Nous ne connaissons pas cette commune. Essayez le code postal, par exemple 61100."] : [];
  const isNarrowed = search.contract !== null || search.hours !== null || search.km !== USUAL_KM;
  return (
    <form method="get" action="/offres" role="search">
      <TextInput field={plainField("mots", search.words)} label="Quel travail ?" hint="Avec vos mots : ménage, cantine, cariste…" type="search" />
      <TextInput field={plainField("lieu", search.commune, unknown)} label="Où ?" hint="Une commune ou un code postal." />
      <details className="fold" open={isNarrowed}>
        <summary>Plus de choix</summary>
        <Select field={plainField("km", String(search.km))} label="À combien de kilomètres ?" empty="" options={AROUND_KM.map((km) => ({ value: String(km), label: `${km} km au plus` }))} />
        <Select field={plainField("contrat", search.contract ?? "")} label="Quel contrat ?" empty="Tous" options={Object.entries(contractGroups).map(([value, { label }]) => ({ value, label }))} />
        <Select field={plainField("heures", words(search.hours))} label="Combien d’heures par semaine ?" empty="Sans limite" options={MOST_HOURS.map((hours) => ({ value: String(hours), label: `${hours} h au plus` }))} />
      </details>
      {search.kind && <input type="hidden" name="genre" value={search.kind} />}
      {search.isMapAsked && <input type="hidden" name="carte" value="1" />}
      <Actions>
        <Button icon="search" wide>
          Chercher
        </Button>
      </Actions>
    </form>
  );
}
