import { capital, count, listInWords, minutesInWords, numberInWords } from "../../kit/french-amounts.ts";
import { NBSP } from "../../kit/french.ts";
import { isBlocked, type Match } from "../match.ts";
import type { PartName } from "../types.ts";
import { totalPoints, weights as currentWeights, type Weights } from "../weights.ts";
import { defaultLabels, type Labels } from "./labels.ts";
import { saidLevel, type Reason } from "./reason.ts";
import { sayObstacle, type Obstacle } from "./obstacles.ts";
import { sayBeside, sayHours, sayMode, sayVehicle } from "./words.ts";

/** A segment of the bar: what a part brings, out of what it could, in points of the score, and the sentence behind it. */
export type PartExplanation = { part: PartName; title: string; points: number; outOf: number; sentence: string };
/** What a coach reads of a match. */
export type CoachExplanation = {
  score: number;
  isBlocked: boolean;
  parts: PartExplanation[];
  /** What makes it impossible as things stand, with what would lift it. */
  blockers: Obstacle[];
  /** What is missing and can be got. */
  gaps: Obstacle[];
  /** Version of the table of weights. */
  weights: string;
};

const titles: Readonly<Record<PartName, string>> = {
  occupation: "Métier", skills: "Compétences", distance: "Trajet", schedule: "Horaires", contract: "Contrat", experience: "Expérience",
};
const partOf: Partial<Record<Reason["code"], PartName>> = {
  occupation: "occupation", skills: "skills", travel: "distance", schedule: "schedule", contract: "contract", experience: "experience",
};

/**
 * The same match for the coach: a sentence a part, what blocks, what is missing, what would lift it.
 *
 * @param table the weights that made the match, for what each part could bring
 */
export function explainForCoach(match: Match, labels: Labels = defaultLabels, table: Weights = currentWeights): CoachExplanation {
  const parts = match.reasons.flatMap((reason): PartExplanation[] => {
    const part = partOf[reason.code];
    if (part === undefined) return [];
    return [{
      part, title: titles[part], points: reason.points / 10,
      outOf: Math.round((table.parts[part].points / totalPoints(table)) * 1000) / 10,
      sentence: reason.code === "skills" ? skillsSentence(reason, match.reasons, labels) : partSentence(reason, labels),
    }];
  });
  const order = Object.keys(table.parts);
  const access = match.reasons.find((reason) => reason.code === "access");
  const obstacles = match.reasons.flatMap((reason) => sayObstacle(reason, labels, access?.code === "access" ? access.offered : []));
  return {
    score: match.score, isBlocked: isBlocked(match), weights: match.weights,
    parts: parts.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part)),
    blockers: obstacles.filter((one) => one.isBlocking), gaps: obstacles.filter((one) => !one.isBlocking),
  };
}

/** Certificates asked weigh in the skills part as skills do: both are said, so that the sentence tells where the points come from. */
function skillsSentence(skills: Extract<Reason, { code: "skills" }>, reasons: readonly Reason[], labels: Labels): string {
  const certificates = reasons.flatMap((reason) => (reason.code === "certificates" ? [reason] : []))[0];
  if (certificates === undefined) return partSentence(skills, labels);
  const { asked, missing } = certificates;
  const said = `Certificats demandés${NBSP}: ${asked.length - missing.length} sur ${asked.length}.`;
  return skills.known.length + skills.missing.length === 0 ? said : `${partSentence(skills, labels)} ${said}`;
}

/** The sentence behind a part of the score. */
export function partSentence(reason: Reason, labels: Labels): string {
  switch (reason.code) {
    case "occupation": return sayOccupation(reason, labels);
    case "experience":
      if (reason.rome === null) return "Pas d’expérience proche connue.";
      return `${levelWords[saidLevel(reason.level, reason.rome, reason.offerRome)]}${NBSP}: ${labels.metier(reason.rome)}, ${reason.months}${NBSP}mois.${reason.counted ? ` Compte davantage${NBSP}: ${lowerFirst(levelWords[saidLevel(reason.counted.level, reason.counted.rome, reason.offerRome)])} (${labels.metier(reason.counted.rome)}, ${reason.counted.months}${NBSP}mois).` : ""}`;
    case "skills": {
      const asked = reason.known.length + reason.missing.length;
      if (asked === 0) return "L’offre ne demande pas de compétence précise.";
      if (reason.known.length === 0) return asked === 1 ? "La compétence demandée manque." : `Aucune des ${count(asked, "compétence demandée", "compétences demandées")}.`;
      return `${reason.known.length} sur ${asked}${NBSP}: ${listInWords(reason.known.map(labels.skill))}.`;
    }
    case "travel": return sayTravel(reason, labels);
    case "schedule": return scheduleSentence(reason);
    case "contract":
      if (reason.fit === "none") return "Cette offre n’est pas un contrat de travail.";
      if (reason.contract === null) return reason.fit === "any" ? "Tous les contrats lui vont." : "L’offre ne dit pas le contrat.";
      return `${capital(labels.contract(reason.contract))}${NBSP}: ${reason.fit === "other" ? "ce n’est pas un contrat souhaité" : reason.fit === "wanted" ? "un contrat souhaité" : "tous les contrats lui vont"}.`;
    default: return "";
  }
}

const levelWords = {
  same: "A déjà exercé ce métier", close: "A exercé un métier proche", domain: "A travaillé dans le même domaine",
  letter: "A travaillé dans un grand domaine voisin", none: "Autre expérience",
} as const;
const projectWords = { same: "même métier", close: "proche", domain: "même domaine", letter: "même grand domaine", none: "rien en commun" } as const;
const thanWords = { wish: "que son premier projet", fallback: "que son deuxième projet", lived: "qu’un métier déjà exercé" } as const;
const ofWords = { wish: "de son premier projet", fallback: "de son deuxième projet", lived: "d’un métier déjà exercé" } as const;

function sayOccupation(reason: Extract<Reason, { code: "occupation" }>, labels: Labels): string {
  if (reason.offerRome === null) return "L’offre n’a pas de code métier.";
  if (reason.from === null || reason.rome === null) return "Rien en commun avec ses projets ni son expérience.";
  const level = saidLevel(reason.level, reason.rome, reason.offerRome);
  const compared = level === "close" ? ofWords[reason.from] : thanWords[reason.from];
  return `${capital(labels.metier(reason.offerRome))}${NBSP}: ${projectWords[level]} ${compared} (${labels.metier(reason.rome)}).`;
}

function sayTravel(reason: Extract<Reason, { code: "travel" }>, labels: Labels): string {
  const far = capital(sayBeside(reason.km, reason.ownKm, reason.reach !== "in" && !reason.lacksVehicle));
  if (reason.lacksVehicle && reason.reach === "out") return `${far} à vol d’oiseau${NBSP}: l’offre demande de venir avec un véhicule.`;
  if (reason.mode === null || reason.minutes === null) return `${far} à vol d’oiseau${NBSP}: au-delà de son rayon (${numberInWords(reason.ownKm)}${NBSP}km).`;
  const how = `${far} à vol d’oiseau, ${minutesInWords(reason.minutes)} ${sayMode(reason.mode)}`;
  const why = reason.lacksVehicle ? "l’offre demande de venir avec un véhicule" : `son rayon est de ${numberInWords(reason.ownKm)}${NBSP}km`;
  if (reason.reach === "with-aid") return `${how}, avec ${sayVehicle(reason.mode)} par ${labels.aid(reason.aid ?? "")} (${why}).`;
  return `${how} (rayon de ${numberInWords(reason.ownKm)}${NBSP}km).`;
}

function scheduleSentence(reason: Extract<Reason, { code: "schedule" }>): string {
  if (reason.fit === "unknown") return "L’offre ne dit pas ses horaires.";
  if (reason.fit === "any") return reason.windows.length === 0 ? "Pas de contrainte d’horaires connue." : `${sayHours(reason.windows)}${NBSP}: pas de contrainte d’horaires connue.`;
  const covered = `${Math.floor(Math.round(reason.share * 1000) / 10)}${NBSP}% des heures dans ses disponibilités`;
  return `${sayHours(reason.windows)}${NBSP}: ${reason.fit === "full" ? "tout entre dans ses disponibilités" : covered}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);
}
