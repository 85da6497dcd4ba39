import { count } from "#app/domain/kit/french-amounts.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Stat } from "../ui/stat.tsx";
import { frenchText } from "../ui/typography.ts";
import { LinesTable } from "./lines-table.tsx";
import { KnownLines, TwiceLines, type KnownLine, type TwiceLine } from "./known-lines.tsx";
import { listWords, type ListPlace } from "./list-words.ts";
import { RefusedLines } from "./refused-lines.tsx";

type Preview = {
  counts: { fresh: number; known: number; twice: number; refused: number };
  fresh: readonly { n: number; title: string; facts: string }[]; known: readonly KnownLine[]; twice: readonly TwiceLine[]; refused: readonly { n: number; cells: string; why: readonly string[] }[]; vanished: number | null;
};
type Props = { place: ListPlace; listId: string; preview: Preview; mayOwn: boolean; lastResult?: LastResult };

/** What the import would do, line by line. One button does all of it, or nothing. */
export function ListCheckPage({ place, listId, preview: { counts, fresh, known, twice, refused, vanished }, mayOwn, lastResult }: Props) {
  const words = listWords[place.kind];
  const form = formState(lastResult, { owner: "moi" });
  const good = counts.fresh + (place.kind === "offres" ? counts.known : 0);
  return (
    <>
      <PageTitle back={{ href: `${place.home}/${listId}?etape=colonnes`, label: "Revoir les colonnes" }} lead="Rien n’est encore ajouté.">
        Vérifier la liste
      </PageTitle>
      <ErrorSummary form={form} />
      <div className="stats">
        <Stat value={counts.fresh} label="à ajouter" />
        <Stat value={counts.known} label={place.kind === "offres" ? "déjà là, mises à jour" : "déjà connues"} />
        <Stat value={counts.twice} label="en double dans la liste" />
        <Stat value={counts.refused} label="refusées" />
      </div>
      <form method="post" noValidate id="importer">
        <input type="hidden" name="act" value="importer" />
        {counts.known > 0 && place.kind === "organisations" && <KnownLines lines={known} total={counts.known} sheet={place.sheet} />}
        {counts.twice > 0 && <TwiceLines lines={twice} total={counts.twice} mayBeOther={place.kind === "organisations"} />}
        {counts.fresh > 0 && (
          <Card title={`${words.fresh} : ${counts.fresh}`} id="nouvelles">
            <LinesTable
              caption="Premières lignes à ajouter"
              lines={fresh}
              columns={[
                { key: "title", label: "Nom", cell: ({ title }) => frenchText(title) },
                { key: "facts", label: "Ce que nous en lisons", typed: true, long: true, cell: ({ facts }) => frenchText(facts) },
                { key: "n", label: "Ligne", numeric: true, cell: ({ n }) => n },
              ]}
            />
            {counts.fresh > fresh.length && <p className="soft">Et {count(counts.fresh - fresh.length, "autre")}.</p>}
          </Card>
        )}
        {mayOwn && counts.fresh + counts.known + counts.twice > 0 && (
          <Card>
            <Choices field={form.field("owner")} legend="Qui suivra les nouvelles ?" layout="line" options={[{ value: "moi", label: "Moi" }, { value: "personne", label: "Personne pour l’instant" }]} />
          </Card>
        )}
        {vanished !== null && vanished > 0 && (
          <Card>
            <Checkbox field={form.field("replaces")} label="Ce fichier remplace le précédent" hint={`${count(vanished, "offre ouverte", "offres ouvertes")} de la même origine n’y ${vanished > 1 ? "sont" : "est"} plus et ${vanished > 1 ? "seront fermées" : "sera fermée"}.${counts.refused + counts.twice > 0 ? " Seulement si aucune ligne n’est refusée." : ""}`} />
          </Card>
        )}
        {good > 0 || counts.known + counts.twice > 0 ? (
          <Actions>
            <Button icon="check">{good > 0 ? `Importer ${count(good, words.one, words.many)}` : "Terminer"}</Button>
            <ButtonLink look="quiet" href={place.home}>
              Choisir un autre fichier
            </ButtonLink>
          </Actions>
        ) : (
          <EmptyState icon="file" title="Aucune ligne n’est bonne à importer" next="Corrigez les lignes refusées, ou revoyez les colonnes." />
        )}
      </form>
      {counts.refused > 0 && (
        <Card title={`Refusées : ${counts.refused}`} id="refusees">
          <RefusedLines lines={refused} total={counts.refused} file={`${place.home}/${listId}/lignes.csv`} />
        </Card>
      )}
    </>
  );
}
