import { ButtonLink } from "../ui/button.tsx";
import { frenchText } from "../ui/typography.ts";
import { LinesTable } from "./lines-table.tsx";

type Props = { lines: readonly { n: number; cells: string; why: readonly string[] }[]; total: number; file: string };

/** The lines that are not taken, each with its number and why, and the file to mend them in. */
export function RefusedLines({ lines, total, file }: Props) {
  return (
    <>
      <p>
        <ButtonLink href={file} look="quiet" icon="file">
          Télécharger ces lignes (CSV)
        </ButtonLink>
      </p>
      <p className="field-hint">Corrigez-les dans ce fichier, puis envoyez-le ici : les colonnes seront reconnues.</p>
      {total > lines.length && <p className="soft">Voici les {lines.length} premières. Toutes sont dans le fichier.</p>}
      <LinesTable
        caption="Lignes refusées"
        lines={lines}
        columns={[
          { key: "n", label: "Ligne", cell: ({ n }) => `Ligne ${n}` },
          { key: "why", label: "Pourquoi", typed: true, long: true, cell: ({ why }) => (why.length === 1 ? frenchText(why[0] ?? "") : <ul className="plain">{why.map((one) => <li key={one}>{frenchText(one)}</li>)}</ul>) },
          { key: "cells", label: "Ce qu’elle dit", typed: true, long: true, cell: ({ cells }) => <span className="soft">{frenchText(cells)}</span> },
        ]}
      />
    </>
  );
}
