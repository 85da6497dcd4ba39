import { portfolioFreins, portfolioQuestions, portfolioSorts, type PortfolioAsked, type PortfolioQuestion } from "#app/domain/coaching/portfolio-filter.ts";
import { Button } from "../ui/button.tsx";
import { plainField } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Props = { asked: PortfolioAsked; communes: readonly string[]; wishes: readonly string[] };
const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** What narrows the list: name and commune at once, the rest folded until it is used. A plain form: the address keeps it all. */
export function PortfolioFilters({ asked, communes, wishes }: Props) {
  const names = Object.keys(portfolioQuestions) as PortfolioQuestion[];
  const used = names.filter((name) => asked[name] !== "").length + (asked.souhait === "" ? 0 : 1) + (asked.frein === "" ? 0 : 1) + (asked.tri === "prenom" ? 0 : 1);
  return (
    <form method="get" role="search" aria-label="Filtrer la liste">
      <div className="filters">
        <TextInput field={plainField("q", asked.q)} label="Nom ou commune" type="search" />
        <Select field={plainField("commune", asked.commune)} label="Commune" empty="Toutes" options={same(communes)} />
        <Button look="quiet" icon="search">
          Filtrer
        </Button>
      </div>
      {asked.vue !== "toutes" && <input type="hidden" name="vue" value={asked.vue} />}
      <details className="fold" open={used > 0}>
        <summary>Plus de filtres et tri{used > 0 && <span className="tab-count">{used}</span>}</summary>
        <div className="filters">
          <Select field={plainField("souhait", asked.souhait)} label="Souhait" empty="Tous" options={same(wishes)} />
          {names.map((name) => (
            <Select key={name} field={plainField(name, asked[name])} label={portfolioQuestions[name].label} empty="Peu importe" options={optionsOf(portfolioQuestions[name].answers)} />
          ))}
          <Select field={plainField("frein", asked.frein)} label="Frein ouvert" empty="Peu importe" options={optionsOf(portfolioFreins)} />
          <Select field={plainField("tri", asked.tri)} label="Trier par" empty="" options={optionsOf(portfolioSorts)} />
        </div>
      </details>
    </form>
  );
}
