import { Card } from "../ui/card.tsx";
import { frenchText } from "../ui/typography.ts";
import { LinesTable } from "./lines-table.tsx";

export type KnownLine = { n: number; title: string; organisationId: string; name: string; by: "siret" | "name" };
export type TwiceLine = { n: number; of: number; title: string; by: "siret" | "name" };

/** A box that says: it is another organisation, add it. Never for a SIRET: two organisations do not share one. */
function OtherBox({ n, title }: { n: number; title: string }) {
  return (
    <label className="choice choice-inline">
      <input type="checkbox" name="others" value={n} />
      <span className="choice-box">
        <span className="choice-words">
          C’est une autre<span className="vh"> que {title}</span> : l’ajouter
        </span>
      </span>
    </label>
  );
}

/** The lines of organisations that are there already: they are left as they are. */
export function KnownLines({ lines, total, sheet }: { lines: readonly KnownLine[]; total: number; sheet: string | null }) {
  return (
    <Card title={`Déjà connues : ${total}`} id="connues">
      <p className="soft">Leurs fiches restent comme elles sont.{total > lines.length && ` Voici les ${lines.length} premières.`}</p>
      <LinesTable
        caption="Lignes déjà connues"
        lines={lines}
        columns={[
          { key: "title", label: "Nom", cell: ({ title }) => frenchText(title) },
          { key: "name", label: "La fiche", typed: true, cell: ({ organisationId, name }) => (sheet ? <a href={`${sheet}/${organisationId}`}>{frenchText(name)}</a> : frenchText(name)) },
          { key: "by", label: "Pourquoi", cell: ({ by }) => (by === "siret" ? "Même SIRET" : "Même commune, nom semblable") },
          { key: "n", label: "Ligne", numeric: true, cell: ({ n }) => n },
          { key: "other", label: "Et si non ?", cell: ({ n, name, by }) => (by === "name" ? <OtherBox n={n} title={name} /> : "") },
        ]}
      />
    </Card>
  );
}

/** Lines that repeat an earlier one: only the first is taken. */
export function TwiceLines({ lines, total, mayBeOther }: { lines: readonly TwiceLine[]; total: number; mayBeOther: boolean }) {
  return (
    <Card title={`En double dans la liste : ${total}`} id="doubles">
      <p className="soft">La première ligne est prise, les suivantes non.{total > lines.length && ` Voici les ${lines.length} premières.`}</p>
      <LinesTable
        caption="Lignes en double"
        lines={lines}
        columns={[
          { key: "title", label: "Nom", cell: ({ title }) => frenchText(title) },
          { key: "of", label: "La même que", cell: ({ of }) => `la ligne ${of}` },
          { key: "n", label: "Ligne", numeric: true, cell: ({ n }) => n },
          ...(mayBeOther ? [{ key: "other", label: "Et si non ?", cell: ({ n, of, by }: TwiceLine) => (by === "name" ? <OtherBox n={n} title={`la ligne ${of}`} /> : "") }] : []),
        ]}
      />
    </Card>
  );
}
