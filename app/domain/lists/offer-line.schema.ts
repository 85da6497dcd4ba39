import { z } from "zod";
import { contractsOf, mayHaveMonths } from "../offers/contract-rules.ts";
import type { ContractCode } from "../offers/contracts.ts";
import { plainText, plainTitle } from "../offers/france-travail/plain-text.ts";
import { field, text, typedDay, typedNumber } from "../offers/form-values.schema.ts";
import { readWage } from "../offers/france-travail/wage.ts";
import { normalise } from "../skills/normalise.ts";
import { cellsOf, type ListField, type ListLine } from "./columns.ts";
import type { CommuneOfLine, LineCommune } from "./commune-of-line.ts";
import { contractOfCell } from "./offer-contract.ts";
import { siretOf } from "./siret-cell.ts";

/** What a column of a list of offers may be. */
export const offerFields: readonly ListField[] = [
  { code: "title", label: "Titre de l’offre", words: ["titre", "intitule", "poste", "intitule du poste", "intitule de l offre", "offre", "metier", "emploi", "mission", "fonction"] },
  { code: "commune", label: "Commune", words: ["commune", "ville", "lieu", "lieu de travail", "localite", "localisation"] },
  { code: "postalCode", label: "Code postal", words: ["code postal", "cp", "c p", "codepostal"] },
  { code: "communeCode", label: "Code INSEE de la commune", words: ["code insee", "insee", "code commune"] },
  { code: "contract", label: "Contrat", words: ["contrat", "type de contrat", "nature du contrat", "type contrat"] },
  { code: "contractMonths", label: "Durée du contrat, en mois", words: ["duree", "duree du contrat", "duree en mois", "nombre de mois", "mois"] },
  { code: "weeklyHours", label: "Heures par semaine", words: ["heures", "heures par semaine", "heures hebdo", "heures hebdomadaires", "temps de travail", "duree hebdomadaire", "duree du travail", "nb heures", "volume horaire"] },
  { code: "hoursNote", label: "Horaires", words: ["horaires", "horaire", "precision horaires", "jours et horaires"] },
  { code: "wage", label: "Salaire", words: ["salaire", "remuneration", "taux horaire", "salaire brut"] },
  { code: "posts", label: "Nombre de postes", words: ["nombre de postes", "postes", "nb postes", "nb de postes", "nombre"] },
  { code: "startsOn", label: "Début", words: ["debut", "date de debut", "date debut", "a partir du", "prise de poste"] },
  { code: "endsOn", label: "Fin", words: ["fin", "date de fin", "date fin", "jusqu au"] },
  { code: "description", label: "Description", words: ["description", "descriptif", "details", "missions", "profil", "texte", "commentaire", "annonce"] },
  { code: "employer", label: "Employeur", words: ["employeur", "entreprise", "raison sociale", "societe", "structure", "organisme", "association", "nom de l entreprise"] },
  { code: "siret", label: "SIRET de l’employeur", words: ["siret", "n siret", "numero siret", "siret de l employeur", "siret employeur"] },
  { code: "id", label: "Numéro de l’offre", words: ["numero", "n offre", "numero de l offre", "id", "identifiant", "reference", "ref", "reference de l offre", "code offre"] },
  { code: "romeCode", label: "Code ROME", words: ["rome", "code rome"] },
  { code: "url", label: "Lien de l’annonce", words: ["lien", "url", "site", "adresse web", "lien de l annonce"] },
];

const line = z.object({
  title: text(160, "C’est trop long\u00a0: 160 signes au plus.", { least: 3, say: "Il manque." }),
  contractMonths: typedNumber("Indiquez un nombre entier de mois, par exemple 6.", 1, 60, "Indiquez entre 1 et 60 mois.", true),
  weeklyHours: typedNumber("Indiquez les heures en chiffres, par exemple 24.", 0.5, 48, "Indiquez entre une demi-heure et 48 heures."),
  hoursNote: text(200, "C’est trop long\u00a0: 200 signes au plus."),
  wage: text(80, "C’est trop long\u00a0: 80 signes au plus."),
  posts: typedNumber("Indiquez un nombre, par exemple 1.", 1, 200, "Indiquez entre 1 et 200 postes.", true).transform((value) => value ?? 1),
  startsOn: typedDay("Écrivez le jour comme ceci\u00a0: 4/12/2026."),
  endsOn: typedDay("Écrivez le jour comme ceci\u00a0: 4/12/2026."),
  description: text(9_000, "C’est trop long\u00a0: 9\u00a0000 signes au plus."),
  employer: text(160, "C’est trop long\u00a0: 160 signes au plus."),
  id: text(80, "C’est trop long\u00a0: 80 signes au plus."),
  romeCode: field<string | null>((given) => {
    const code = String(given ?? "").trim().toUpperCase();
    return code === "" ? { value: null } : /^[A-N]\d{4}$/.test(code) ? { value: code } : { wrong: "Une lettre et quatre chiffres, par exemple K2204." };
  }),
  url: field<string | null>((given) => {
    const address = String(given ?? "").trim();
    return address === "" ? { value: null } : /^https?:\/\/[^\s<>"]{4,500}$/i.test(address) ? { value: address } : { wrong: "Il doit commencer par https://." };
  }),
});

/** An offer as its line says it, checked, its text not read yet. `key`: what names it in its list. */
export type LineOffer = Omit<z.output<typeof line>, "id"> & { key: string; siret: string | null; commune: LineCommune; contract: ContractCode | null };
export type ReadOffer = { ok: true; offer: LineOffer } | { ok: false; why: string[] };
const LABEL: Record<string, string> = Object.fromEntries(offerFields.map(({ code, label }) => [code, label]));

/**
 * One line of a list as an offer, or every reason why not, in French, each with its field.
 *
 * Hours that are no figure (« le matin ») are kept as words, which are read with the text. A line without a number of its own is named by
 * its title, employer, commune, contract, hours and beginning.
 *
 * @param today `YYYY-MM-DD`: an offer that ended before is refused
 */
export function readOfferLine(given: ListLine, columns: readonly (string | null)[], kind: "EMPLOI" | "BENEVOLAT", communeOf: CommuneOfLine, today: string): ReadOffer {
  const cell = cellsOf(given, columns);
  const why: string[] = [];
  const commune = communeOf({ commune: cell("commune"), postalCode: cell("postalCode"), code: cell("communeCode") });
  if ("wrong" in commune) why.push(commune.wrong);
  const contract = kind === "BENEVOLAT" ? null : contractOfCell(cell("contract"));
  if (kind === "EMPLOI" && contract === null) why.push(cell("contract") === "" ? "Contrat\u00a0: il manque." : `Contrat\u00a0: «\u00a0${cell("contract").slice(0, 40)}\u00a0» n’est pas connu. Écrivez par exemple CDI, CDD ou intérim.`);
  if (contract !== null && !contractsOf.EMPLOI.includes(contract.contract)) why.push("Contrat\u00a0: ce n’est pas un emploi.");
  const number = siretOf(cell("siret"));
  if ("wrong" in number) why.push(number.wrong);
  const hours = hoursOf(cell("weeklyHours"));
  const parsed = line.safeParse({
    title: plainTitle(cell("title")), contractMonths: mayHaveMonths(contract?.contract ?? null) ? cell("contractMonths").replace(/\s*mois$/i, "") || contract?.months : null, weeklyHours: hours.value,
    hoursNote: [hours.note, plainText(cell("hoursNote"))].filter((one) => one !== "").join(", "), wage: wageOf(cell("wage")), posts: cell("posts"), startsOn: dayOf(cell("startsOn")), endsOn: dayOf(cell("endsOn")),
    description: plainText(cell("description")), employer: plainText(cell("employer")).replace(/\s+/g, " "), id: cell("id"), romeCode: cell("romeCode"), url: cell("url"),
  });
  if (!parsed.success) return { ok: false, why: [...why, ...parsed.error.issues.map(({ path: [at], message }) => `${LABEL[String(at)] ?? "Ligne"}\u00a0: ${message}`)] };
  const { id, ...said } = parsed.data;
  if (kind === "BENEVOLAT" && said.wage !== "") why.push("Salaire\u00a0: une mission de bénévolat n’en a pas.");
  if (said.endsOn !== null && said.endsOn < today) why.push("Fin\u00a0: cette date est passée.");
  if (said.startsOn !== null && said.endsOn !== null && said.endsOn < said.startsOn) why.push("Fin\u00a0: elle est avant le début.");
  if (why.length > 0 || "wrong" in commune || "wrong" in number) return { ok: false, why };
  const facts = [said.title, said.employer, commune.code, contract?.contract ?? "", String(said.weeklyHours ?? ""), said.startsOn ?? ""];
  return { ok: true, offer: { ...said, key: id !== "" ? id : `~${facts.map(normalise).join("~")}`, siret: number.siret, commune, contract: contract?.contract ?? null } };
}

const SOON = /^(?:de suite|tout de suite|immediat|des que possible|asap|a convenir|a definir|des maintenant)/;

/** A day, or nothing where the cell says « dès que possible ». */
function dayOf(cell: string): string {
  return SOON.test(normalise(cell)) ? "" : cell.replace(/\s+\d{1,2}:\d{2}.*$/, "");
}

/** Hours as a figure; « Temps plein » is 35, other words are kept as words. */
function hoursOf(cell: string): { value: string; note: string } {
  const bare = cell.replace(/\s*(?:heures?|h)?\s*(?:\/|par|la)?\s*(?:semaine|sem\.?|hebdo(?:madaires?)?)?\s*$/i, "").trim();
  if (/^(?:temps (?:plein|complet)|plein temps)$/.test(normalise(cell))) return { value: "35", note: "" };
  return /^\d{1,2}(?:\s*[.,h]\s*\d{1,2})?$/i.test(bare) ? { value: bare, note: "" } : { value: "", note: plainText(cell) };
}

/** A wage in words; a bare figure is by the hour, the month or the year, as its size tells. */
function wageOf(cell: string): string {
  const figure = /^(\d[\d\s\u00a0\u202f]*(?:[.,]\d{1,2})?)\s*(?:€|euros?)?$/i.exec(cell.trim())?.[1]?.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const [period] = figure === undefined ? [] : (["Horaire", "Mensuel", "Annuel"] as const).map((one) => readWage({ label: `${one} de ${figure} Euros` })).filter((words) => words !== "");
  return period ?? plainText(cell).replace(/\s+/g, " ");
}
