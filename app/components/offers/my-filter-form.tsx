import { count } from "#app/domain/kit/french-amounts.ts";
import { distancesKm, hoursChoices, isFiltered, myListHref, noFilters, typeChoices, type MyListAsked } from "#app/domain/offers/my-filters.ts";
import { Button } from "../ui/button.tsx";
import { plainField } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

/** Searching by her own words, over all the offers of the territory. */
export function MySearchForm({ words = "" }: { words?: string }) {
  return (
    <form action="/mon-espace/chercher" role="search">
      <TextInput field={plainField("mots", words)} label="Chercher une offre" hint="Avec vos mots : ménage, cantine, Flers…" type="search" enterKeyHint="search" maxLength={120} />
      <Button look="quiet" icon="search" wide>
        Chercher
      </Button>
    </form>
  );
}

const options = (choices: readonly { code: string; label: string }[]) => choices.map(({ code, label }) => ({ value: code, label }));

/** What matters: how far, when, what kind. Kept in the address; what it hides is counted, and one link shows it all. */
export function MyFilterForm({ asked, hidden }: { asked: MyListAsked; hidden: number }) {
  const { tab, filters } = asked;
  const all = myListHref({ tab, page: 1, filters: noFilters });
  return (
    <>
      <details className="fold" open={isFiltered(filters)}>
        <summary>Choisir&nbsp;: près de chez moi, horaires{tab === "jobs" && ", contrat"}</summary>
        <form action="/mon-espace">
          {tab === "benevolat" && <input type="hidden" name="onglet" value="benevolat" />}
          <Select field={plainField("km", String(filters.km ?? ""))} label="Près de chez moi" empty="Peu importe" options={distancesKm.map((km) => ({ value: String(km), label: `À ${km}\u00a0km au plus` }))} />
          <Select field={plainField("heures", filters.hours ?? "")} label="Horaires" empty="Peu importe" options={options(hoursChoices)} />
          {tab === "jobs" && <Select field={plainField("type", filters.type ?? "")} label="Contrat" empty="Peu importe" options={options(typeChoices)} />}
          <Button look="quiet" wide>
            Voir ces offres
          </Button>
        </form>
      </details>
      {isFiltered(filters) && (
        <p role="status">
          {hidden === 0 ? "Vos choix ne cachent aucune offre." : `Vos choix cachent ${count(hidden, "offre")}${filters.hours ? ", dont celles sans horaires précis" : ""}.`}{" "}
          <a className="alone" href={all}>Tout voir</a>
        </p>
      )}
    </>
  );
}
