import type { ConstraintCode } from "../../offers/constraints.ts";
import { isDrivingLicence } from "../licences.ts";

/** How things are called in sentences; the application injects those of its referential. All in French. */
export type Labels = {
  /** `agent d’entretien` for a ROME code. */
  metier(rome: string): string;
  /** `repassage` for a skill. */
  skill(code: string): string;
  /** With its article: `le permis B`, `le CACES 3`, `la FIMO`. */
  licence(code: string): string;
  /** `Mobylis` for an aid. */
  aid(id: string): string;
  /** `CDI`, `CDD`, `intérim`… */
  contract(code: string): string;
  /** What a person avoids: `port de charges lourdes`. */
  constraint(code: string): string;
};

const contracts: Readonly<Record<string, string>> = { MIS: "intérim", SAI: "contrat saisonnier", CCE: "profession commerciale" };
const constraints: Readonly<Record<ConstraintCode, string>> = {
  "heavy-loads": "port de charges lourdes", standing: "station debout prolongée", "early-morning": "travail avant 6\u00A0h\u00A030", "late-evening": "travail après 20\u00A0h\u00A030",
  night: "travail de nuit", weekend: "travail le week-end", "split-shifts": "horaires coupés", "shift-work": "travail en équipes (2x8, 3x8)", "own-vehicle": "venir avec son véhicule",
  outdoors: "travail en extérieur", cold: "travail au froid", heights: "travail en hauteur", noise: "bruit", phone: "téléphone", "reading-writing": "lecture et écriture", public: "contact avec le public",
};

/** Words for a code nobody has a label for: `entretien-logement` → `entretien logement`. */
function plainWords(code: string): string {
  return code.replaceAll(/[-_]+/g, " ").trim() || code;
}

function licence(code: string): string {
  if (code === "AM" || code === "BSR") return "le permis AM (BSR)";
  if (isDrivingLicence(code)) return `le permis ${code}`;
  const words = plainWords(code);
  if (/^(FIMO|FCO|habilitation|carte|formation|licence)\b/i.test(words)) return /^h/i.test(words) ? `l’${words}` : `la ${words}`;
  if (/^(CACES|permis|diplôme|certificat|CQP|titre|BAFA|PSC)/i.test(words)) return `le ${words}`;
  return `le certificat ${words}`;
}

/** Labels for when no referential is at hand: codes made readable. */
export const defaultLabels: Labels = {
  metier: (rome) => rome,
  skill: plainWords,
  licence,
  aid: (id) => id,
  contract: (code) => contracts[code] ?? code,
  constraint: (code) => (Object.hasOwn(constraints, code) ? constraints[code as ConstraintCode] : plainWords(code)),
};
