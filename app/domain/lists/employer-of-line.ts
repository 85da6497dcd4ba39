import { nameKey } from "../organisations/same-name.ts";
import type { KnownOrganisation } from "./judge-organisations.ts";
import type { LineOffer } from "./offer-line.schema.ts";

/** The sheet of an employer, as a line of offers finds it. */
export type EmployerSheet = { organisationId: string; name: string };
export type EmployerOfLine = (offer: Pick<LineOffer, "employer" | "siret" | "commune">) => EmployerSheet | null;

/**
 * Finds the sheet of the employer of an offer: by its SIRET, else by the very same name in the commune of the work.
 *
 * Answers with a CV go to whoever the sheet names: a name that only looks the same is no employer, nor are two of one name.
 */
export function employerOfLine(known: readonly KnownOrganisation[]): EmployerOfLine {
  const bySiret = new Map<string, EmployerSheet>();
  const byName = new Map<string, EmployerSheet | null>();
  const keyOf = (communeCode: string, name: string) => `${communeCode} ${nameKey(name)}`;
  for (const { organisationId, name, communeCode, siret } of known) {
    if (organisationId === null) continue;
    const sheet = { organisationId, name };
    if (siret !== null) bySiret.set(siret, sheet);
    const key = keyOf(communeCode, name);
    byName.set(key, byName.has(key) ? null : sheet);
  }
  return ({ employer, siret, commune }) => {
    if (siret !== null) return bySiret.get(siret) ?? null;
    return employer === "" ? null : (byName.get(keyOf(commune.code, employer)) ?? null);
  };
}
