import type { OrganisationInput } from "../organisations/organisation.schema.ts";
import type { ListLine } from "./columns.ts";
import { heldOrganisations } from "./held-organisations.ts";
import { readOrganisationLine, type OrganisationDefaults } from "./organisation-line.ts";
import type { CommuneOfLine } from "./commune-of-line.ts";

/** An organisation that is there already. `organisationId` null: it is in another territory, nothing of it is told. */
export type KnownOrganisation = { organisationId: string | null; name: string; communeCode: string; siret: string | null; siren: string | null };
export type JudgedLine = ListLine & (
  | { is: "new"; input: OrganisationInput }
  | { is: "known"; organisationId: string; name: string; by: "siret" | "name" }
  | { is: "twice"; of: number; by: "siret" | "name" }
  | { is: "refused"; why: string[] }
);
export type Judging = { columns: readonly (string | null)[]; defaults: OrganisationDefaults; communeOf: CommuneOfLine; /** Lines of which somebody said: it is another one. */ others: ReadonlySet<number> };

/**
 * What becomes of each line of a list: an organisation to add, one already there (the same SIRET; the same commune and a name that
 * looks the same), the same as an earlier line, or refused with its reasons.
 *
 * Two SIRET that differ are two organisations, whatever their names, as for the sheets to merge.
 */
export function judgeOrganisations(lines: readonly ListLine[], known: readonly KnownOrganisation[], judging: Judging): JudgedLine[] {
  return lines.map(organisationJudge(known, judging));
}

/** The same, line after line in their order: whoever has thousands may do something else between two. */
export function organisationJudge(known: readonly KnownOrganisation[], { columns, defaults, communeOf, others }: Judging): (line: ListLine) => JudgedLine {
  const held = heldOrganisations(known);
  return (line) => {
    const read = readOrganisationLine(line, columns, defaults, communeOf);
    if (!read.ok) return { ...line, is: "refused", why: read.why };
    const found = held.find(read.input);
    if (found === null || (found.by === "name" && others.has(line.n))) {
      held.add(read.input, line.n);
      return { ...line, is: "new", input: { ...read.input, isNew: found !== null } };
    }
    if (found.one.line !== null) return { ...line, is: "twice", of: found.one.line, by: found.by };
    if (found.one.organisationId === null) return { ...line, is: "refused", why: ["SIRET\u00a0: une organisation d’un autre territoire le porte déjà."] };
    return { ...line, is: "known", organisationId: found.one.organisationId, name: found.one.name, by: found.by };
  };
}
