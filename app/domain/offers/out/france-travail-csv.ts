import { localDay } from "../../kit/french.ts";
import { regionOf } from "../../geo/regions.ts";
import { timeInWords } from "../../kit/french.ts";
import { offerAddress, type OutOffer } from "./out-offer.ts";

/** The columns of the partner file, in their order. @source the partner file of « La bonne alternance », 2025 */
export const FRANCE_TRAVAIL_COLUMNS = [
  "Par_ref_offre", "Par_cle", "Par_nom", "Par_URL_offre", "Code_rome", "Code_OGR", "Libelle_metier_OGR", "Description", "Exp_cle", "Qua_cle", "SCN_cle", "TSA_cle", "Off_salaire_cpt_commentaire",
  "Off_travail_hebdo_nb_hh", "NTC_cle", "TCO_cle", "Off_contrat_duree_MO", "COM_cle", "DEP_cle", "REG_cle", "Coordonnee_geo_loc_1", "Coordonnee_geo_loc_2", "Off_date_creation", "Off_date_modification",
  "Off_date_fin_publication", "OST_poste_restant_nb", "Off_client_final_siret", "Type_mouvement", "Date_debut_contrat", "Description_entreprise",
] as const;
export type FranceTravailColumn = (typeof FRANCE_TRAVAIL_COLUMNS)[number];

/** Our contracts in the codes of France Travail: type, then nature where we know it. Others are not sent. */
const CONTRACTS: Readonly<Record<string, readonly [type: string, nature: string]>> = {
  CDI: ["CDI", "E1"], CDD: ["CDD", "E1"], interim: ["MIS", "E1"], saisonnier: ["SAI", "E1"], extra: ["CDD", "E1"],
  CDDI: ["DDI", ""], "interim-insertion": ["TTI", ""], apprentissage: ["CDD", "E2"], professionnalisation: ["CDD", "FS"],
};
const EXPERIENCE = { beginner: "D", wished: "S", required: "E" } as const;
const LONGEST = { Description: 4_000, Off_salaire_cpt_commentaire: 36, Description_entreprise: 500 } as const;

/** The columns of one offer; `null` when it is no job, or under a contract that the file has no code for. */
export function franceTravailRow(offer: OutOffer, site: string, partner: string): Record<FranceTravailColumn, string> | null {
  const codes = Object.hasOwn(CONTRACTS, offer.contract) ? CONTRACTS[offer.contract] : undefined;
  if (offer.kind !== "EMPLOI" || !codes || offer.romeCode === "") return null;
  return {
    Par_ref_offre: offer.id, Par_cle: "PASSERELLE", Par_nom: partner, Par_URL_offre: offerAddress(site, offer.id),
    // We keep the fiche, not the appellation: its code stays empty, its label is the title.
    Code_rome: offer.romeCode, Code_OGR: "", Libelle_metier_OGR: offer.title,
    Description: cut(describe(offer), LONGEST.Description), Exp_cle: offer.experience === null ? "" : EXPERIENCE[offer.experience], Qua_cle: "", SCN_cle: "", TSA_cle: "",
    Off_salaire_cpt_commentaire: offer.wage.length <= LONGEST.Off_salaire_cpt_commentaire ? offer.wage : "",
    Off_travail_hebdo_nb_hh: offer.weeklyHours === null ? "" : String(Math.floor(offer.weeklyHours)),
    NTC_cle: codes[1], TCO_cle: codes[0], Off_contrat_duree_MO: offer.contractMonths === null ? "" : String(offer.contractMonths),
    COM_cle: offer.communeCode, DEP_cle: offer.departement, REG_cle: regionOf(offer.departement),
    Coordonnee_geo_loc_1: String(offer.lat), Coordonnee_geo_loc_2: String(offer.lng),
    Off_date_creation: french(localDay(offer.publishedAt)), Off_date_modification: french(localDay(offer.updatedAt)), Off_date_fin_publication: offer.expiresAt === null ? "" : french(localDay(offer.expiresAt)),
    OST_poste_restant_nb: String(offer.posts), Off_client_final_siret: offer.siret, Type_mouvement: "C",
    Date_debut_contrat: offer.startsOn === null ? "" : french(offer.startsOn), Description_entreprise: cut(offer.employer || offer.activity, LONGEST.Description_entreprise),
  };
}

/** What fits in no column is said in the text: half hours, the timetable, a wage too long for its box. */
function describe(offer: OutOffer): string {
  const more = [
    offer.weeklyHours !== null && !Number.isInteger(offer.weeklyHours) ? `${timeInWords(clock(offer.weeklyHours))} par semaine` : "",
    [...offer.timetable, offer.hoursNote].filter(Boolean).join(", "), offer.wage.length > LONGEST.Off_salaire_cpt_commentaire ? offer.wage : "", offer.placeNote,
  ].filter(Boolean);
  return [offer.description || offer.title, more.join(". ")].filter(Boolean).join("\n");
}

const clock = (hours: number) => `${String(Math.floor(hours)).padStart(2, "0")}:${String(Math.round((hours % 1) * 60)).padStart(2, "0")}`;
const french = (day: string) => day.split("-").reverse().join("/");
const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`);

/**
 * The partner file of France Travail: UTF-8, a head, columns parted by « | », days as 28/11/2026.
 *
 * A cell that begins like a formula has an apostrophe before it. @source OWASP, « CSV injection »
 */
export function franceTravailCsv(offers: readonly OutOffer[], site: string, partner: string): string {
  const rows = offers.flatMap((offer) => franceTravailRow(offer, site, partner) ?? []);
  const lines = rows.map((row) => FRANCE_TRAVAIL_COLUMNS.map((name) => csvCell(row[name])).join("|"));
  return `${[FRANCE_TRAVAIL_COLUMNS.join("|"), ...lines].join("\r\n")}\r\n`;
}

/** Figures that are figures stay so: a longitude west of Greenwich begins by a minus. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r\n']/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[|"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
