import { actionThemes, liftedFreins, themeWords } from "#app/domain/actions/themes.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { plainField } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { Table } from "../ui/table.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { liftsInWords, placesInWords, priceInWords, type ActionView } from "./action-words.ts";

export type ActionsFilter = { words: string; theme: string | null; frein: string | null; areaCode: string | null; isFree: boolean };
type Props = { actions: readonly ActionView[]; areas: readonly { code: string; name: string }[]; filter: ActionsFilter; /** Of the page: `/coach/actions`. */ home: string; /** The id of the person for whom a coach looks for one. */ forPerson?: string | null };

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** The directory of actions: what lifts a frein, where, for how much, with how many places left. */
export function ActionsList({ actions, areas, filter, home, forPerson = null }: Props) {
  const areaName = new Map(areas.map(({ code, name }) => [code, name]));
  return (
    <>
      <form method="get" className="filters" role="search">
        {forPerson !== null && <input type="hidden" name="pour" value={forPerson} />}
        <TextInput field={plainField("q", filter.words)} label="Nom, structure ou lieu" type="search" />
        <Select field={plainField("theme", filter.theme ?? "")} label="Thème" empty="Tous" options={options(actionThemes)} />
        <Select field={plainField("frein", filter.frein ?? "")} label="Frein que cela lève" empty="Tous" options={options(liftedFreins)} />
        <Select field={plainField("secteur", filter.areaCode ?? "")} label="Secteur" empty="Tout le département" options={areas.map(({ code, name }) => ({ value: code, label: name }))} />
        <Checkbox field={plainField("libre", filter.isFree ? "on" : "")} label="Avec des places" />
        <Button look="quiet" icon="search">
          Filtrer
        </Button>
      </form>
      <Table
        caption={count(actions.length, "action")}
        rows={actions}
        rowKey={({ actionId }) => actionId}
        empty={
          <EmptyState icon="check" title="Aucune action trouvée" next="Essayez un autre mot, un autre frein, ou tout le département.">
            <ButtonLink href={forPerson === null ? home : `${home}?pour=${forPerson}`} look="quiet">
              Toutes les actions
            </ButtonLink>
          </EmptyState>
        }
        columns={[
          {
            key: "name", label: "Action",
            cell: ({ actionId, name, operator }) => (
              <>
                <a href={`${home}/${actionId}${forPerson === null ? "" : `?pour=${forPerson}`}`}>{frenchText(name)}</a>
                <small className="soft">{frenchText(operator)}</small>
              </>
            ),
          },
          { key: "theme", label: "Thème", cell: ({ theme }) => themeWords(theme) },
          { key: "lifts", label: "Lève", cell: ({ lifts }) => liftsInWords(lifts) },
          { key: "where", label: "Où", cell: ({ place, areaCodes }) => frenchText(place || (areaCodes.length === 0 ? "Tout le département" : areaCodes.map((code) => areaName.get(code) ?? code).join(", "))) },
          { key: "price", label: "Prix", cell: (action) => frenchText(priceInWords(action)) },
          { key: "places", label: "Places", cell: (action) => (action.isOpen ? placesInWords(action) : <Chip>Arrêtée</Chip>) },
        ]}
      />
    </>
  );
}
