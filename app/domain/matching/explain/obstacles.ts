import { listInWords, numberInWords } from "../../kit/french-amounts.ts";
import { NBSP } from "../../kit/french.ts";
import type { Labels } from "./labels.ts";
import type { Reason } from "./reason.ts";
import { sayBeside, sayHours, sayKind, sayVehicle } from "./words.ts";

/** Something in the way or missing, and what would lift it, for the coach. */
export type Obstacle = { code: Reason["code"]; isBlocking: boolean; sentence: string; lift: string; /** The licences or certificates that are missing. */ missing?: readonly string[] };

const accessLifts: Readonly<Record<string, string>> = {
  shuttle: "L’employeur propose une navette : vérifier son trajet.", carpool: "Un covoiturage est proposé : vérifier le trajet.",
  transit: "Un bus dessert le lieu : vérifier les horaires.", housing: "Un logement est proposé sur place.",
};

/**
 * What a reason says is in the way, with what would lift it; nothing when nothing is.
 *
 * @param access what the employer offers for coming
 */
export function sayObstacle(reason: Reason, labels: Labels, access: readonly string[]): Obstacle[] {
  const one = (sentence: string, lift: string, more: Pick<Obstacle, "missing"> = {}): Obstacle[] => [{ code: reason.code, isBlocking: reason.isBlocking, sentence, lift, ...more }];
  switch (reason.code) {
    case "travel":
      if (reason.reach === "in") return [];
      if (reason.reach === "with-aid" && reason.mode !== null) {
        return one(reason.lacksVehicle ? "L’offre demande de venir avec un véhicule, la personne n’en a pas d’utilisable sans aide." : `Hors de son rayon (${numberInWords(reason.ownKm)}${NBSP}km) sans aide.`, `Demander ${sayVehicle(reason.mode)} à ${labels.aid(reason.aid ?? "")}.`);
      }
      if (reason.lacksVehicle) return one("L’offre demande de venir avec un véhicule, la personne n’en a pas d’utilisable.", "Chercher un véhicule prêté, ou demander à l’employeur si un autre trajet convient.");
      return one(`Hors de portée${NBSP}: ${sayBeside(reason.km, reason.ownKm, true)}, son rayon est de ${numberInWords(reason.ownKm)}${NBSP}km.`,
        [...access.map((offered) => (accessLifts[offered] ?? "").replace(" :", `${NBSP}:`)), "Chercher un covoiturage, un véhicule prêté ou une aide au permis."].filter((lift) => lift !== "").join(" "));
    case "licences":
      return reason.missing.length === 0 ? [] : one(`Il manque${NBSP}: ${listInWords(reason.missing.map(labels.licence))}.`, `Préparer ${listInWords(reason.missing.map(labels.licence))}.`, { missing: reason.missing });
    case "certificates":
      return reason.missing.length === 0 ? [] : one(`Il manque${NBSP}: ${listInWords(reason.missing.map(labels.licence))}.`, `Trouver une formation courte${NBSP}: ${listInWords(reason.missing.map(labels.licence))}.`, { missing: reason.missing });
    case "skills":
      return reason.missing.length === 0 ? [] : one(`À apprendre${NBSP}: ${listInWords(reason.missing.map(labels.skill))}.`, "Proposer une immersion (PMSMP) ou une formation au poste.");
    case "schedule":
      return reason.fit !== "clash" ? [] : one(`Les horaires (${sayHours(reason.windows)}) débordent de ses disponibilités${NBSP}: ${Math.floor(Math.round(reason.share * 1000) / 10)}${NBSP}% seulement y entrent.`,
        "Revoir ses disponibilités avec la personne, ou demander un aménagement à l’employeur.");
    case "french": return one(`L’offre demande le niveau de français ${reason.asked}, la personne a le niveau ${reason.has}.`, "Proposer une formation de français, ou demander à l’employeur si ce niveau est indispensable.");
    case "kind": return one(`La personne ne cherche pas ${sayKind(reason.kind)}.`, "En parler avec elle avant de proposer.");
    case "avoided": return one(`La personne veut éviter${NBSP}: ${listInWords(reason.constraints.map(labels.constraint))}.`, "En parler avec elle, ou demander un aménagement du poste.");
    case "hours": return one(`${numberInWords(reason.weekly)}${NBSP}h par semaine${NBSP}: ${reason.max !== null && reason.weekly > reason.max
      ? `elle cherche ${numberInWords(reason.max)}${NBSP}h au plus` : `elle cherche ${numberInWords(reason.min ?? 0)}${NBSP}h au moins`}.`, "Revoir la durée souhaitée avec la personne, ou demander à l’employeur une autre durée.");
    default: return [];
  }
}
