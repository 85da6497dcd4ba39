import { organisationSchema, type OrganisationInput } from "../organisations/organisation.schema.ts";
import { organisationKinds, siaeKinds, siaeWords, type OrganisationKind } from "../organisations/stages.ts";
import { normalise } from "../skills/normalise.ts";
import { cellsOf, type ListField, type ListLine } from "./columns.ts";
import type { CommuneOfLine } from "./commune-of-line.ts";
import { numbersOf } from "./siret-cell.ts";

/** What a column of a list of organisations may be. @source headers seen in lists of chambers, of the Sirene base and of our field */
export const organisationFields: readonly ListField[] = [
  { code: "name", label: "Nom", words: ["nom", "raison sociale", "denomination", "nom de l entreprise", "entreprise", "societe", "etablissement", "structure", "association", "organisme", "employeur", "nom de la structure", "denomination sociale", "enseigne", "nom commercial", "organisation"] },
  { code: "siret", label: "SIRET", words: ["siret", "n siret", "numero siret", "no siret"] },
  { code: "siren", label: "SIREN", words: ["siren", "n siren", "numero siren"] },
  { code: "kind", label: "Genre (entreprise, association, institution)", words: ["genre", "type d organisation", "type de structure", "nature", "statut", "forme", "type"] },
  { code: "siaeKind", label: "Type de SIAE (ACI, AI, EI, ETTI, GEIQ)", words: ["siae", "type siae", "iae"] },
  { code: "commune", label: "Commune", words: ["commune", "ville", "localite", "lieu"] },
  { code: "postalCode", label: "Code postal", words: ["code postal", "cp", "c p", "codepostal"] },
  { code: "communeCode", label: "Code INSEE de la commune", words: ["code insee", "insee", "code commune", "code commune insee"] },
  { code: "phone", label: "Téléphone", words: ["telephone", "tel", "n de telephone", "numero de telephone", "portable", "mobile", "telephone fixe", "fixe"] },
  { code: "email", label: "Adresse e-mail", words: ["e mail", "email", "mail", "courriel", "mel", "adresse mail", "adresse e mail", "adresse electronique"] },
  { code: "activity", label: "Activité", words: ["activite", "secteur", "secteur d activite", "activite principale", "metier", "libelle naf", "libelle ape"] },
];

const LABEL = new Map(organisationFields.map(({ code, label }) => [code, label.replace(/ \(.*/, "")]));
const KIND_WORDS: Record<OrganisationKind, RegExp> = {
  association: /^(?:association|asso)\b|loi (?:de )?1901/,
  institution: /^(?:institution|commune|mairie|collectivite|administration|etablissement public|service public|public|epci|cdc|communaute|hopital|ehpad)\b/,
  entreprise: /^(?:entreprise|societe|sarl|sas|sasu|sa|eurl|ei|earl|gaec|artisan|commerce|prive|privee|pme|tpe|auto entrepreneur|micro)\b/,
};

/** What each line is when it does not say: the genre chosen for the whole list. */
export type OrganisationDefaults = { kind: OrganisationKind };
export type ReadOrganisation = { ok: true; input: OrganisationInput } | { ok: false; why: string[] };

/**
 * One line of a list as an organisation to add, or every reason why not, in French, each with its field.
 *
 * What spreadsheets do to numbers is undone: zeros that begin a SIRET or a telephone come back when the key agrees.
 */
export function readOrganisationLine(line: ListLine, columns: readonly (string | null)[], defaults: OrganisationDefaults, communeOf: CommuneOfLine): ReadOrganisation {
  const cell = cellsOf(line, columns);
  const why: string[] = [];
  const commune = communeOf({ commune: cell("commune"), postalCode: cell("postalCode"), code: cell("communeCode") });
  if ("wrong" in commune) why.push(commune.wrong);
  const kind = kindOf(cell("kind"), saidByName(cell("name")) ?? defaults.kind);
  if (kind === null) why.push(`Genre\u00a0: «\u00a0${cell("kind").slice(0, 40)}\u00a0» n’est pas connu. Écrivez entreprise, association ou institution.`);
  const siae = siaeOf(cell("siaeKind"));
  if (siae === undefined) why.push(`Type de SIAE\u00a0: «\u00a0${cell("siaeKind").slice(0, 40)}\u00a0» n’est pas connu. Écrivez ACI, AI, EI, ETTI ou GEIQ.`);
  const numbers = numbersOf(cell("siret"), cell("siren"));
  if ("wrong" in numbers) why.push(numbers.wrong);
  const parsed = organisationSchema.safeParse({
    name: cell("name").replace(/\s+/g, " "), kind: kind ?? "entreprise", siaeKind: siae ?? "", communeCode: "wrong" in commune ? "00000" : commune.code,
    phone: phoneOf(cell("phone")), email: firstOf(cell("email").replace(/^mailto:/i, "")), activity: cell("activity").replace(/\s+/g, " "), ...("wrong" in numbers ? {} : numbers),
  });
  if (!parsed.success) why.push(...parsed.error.issues.map(({ path: [field], message }) => `${LABEL.get(String(field)) ?? "Ligne"}\u00a0: ${message}`));
  return parsed.success && why.length === 0 ? { ok: true, input: parsed.data } : { ok: false, why };
}

const NAMED: readonly (readonly [OrganisationKind, RegExp])[] = [
  ["association", /^(?:association|asso|amicale|comite des fetes|club|ligue|croix rouge|secours)\b/],
  ["institution", /^(?:mairie|commune de|commune d|ville de|ville d|ccas|cias|cdc|communaute de communes|communaute d agglomeration|conseil departemental|departement de|prefecture|lycee|college|ecole|centre hospitalier|hopital)\b/],
];

/** What a name says of itself: « Association Le Fil », « Mairie de Flers »; null when it says nothing. */
function saidByName(name: string): OrganisationKind | null {
  const words = normalise(name);
  return NAMED.find(([, begins]) => begins.test(words))?.[0] ?? null;
}

function kindOf(cell: string, usual: OrganisationKind): OrganisationKind | null {
  const said = normalise(cell);
  return said === "" ? usual : (organisationKinds.find((kind) => KIND_WORDS[kind].test(said)) ?? null);
}

/** null: none said; undefined: not one that we know. */
function siaeOf(cell: string): string | null | undefined {
  const said = normalise(cell);
  if (["", "non", "aucun", "aucune", "sans"].includes(said)) return null;
  return siaeKinds.find((kind) => said === kind.toLowerCase() || said === normalise(siaeWords[kind]) || ` ${said} `.includes(` ${kind.toLowerCase()} `));
}

const firstOf = (cell: string) => cell.split(/[;,]|\s\/\s|\sou\s/)[0]?.trim() ?? "";

function phoneOf(cell: string): string {
  const [first = ""] = cell.replace(/\(0\)/g, "").split(/[;,/]|\sou\s/);
  const digits = first.replace(/[\s.\-\u00a0]/g, "");
  return /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : first.trim();
}
