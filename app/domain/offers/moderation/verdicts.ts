import { NBSP } from "../../kit/french.ts";
import type { HeldFor } from "./gate.ts";

/** Why an offer is refused: what whoever looks ticks, and what its employer reads, with what to change. */
export const refusalReasons = {
  discrimination: { label: "Des mots interdits", said: "Votre offre contient des mots que la loi ne permet pas (Code du travail, article L1132-1).", change: "Retirez ce qui parle de l’âge, du sexe, de l’origine, de la santé, de la famille ou de l’apparence. Dites plutôt ce que le travail demande." },
  incomplete: { label: "Il manque l’essentiel", said: "Il manque de quoi répondre à votre offre.", change: "Ajoutez ce que l’on fait, les heures et le salaire." },
  wage: { label: "Salaire sous le minimum", said: "Le salaire écrit est sous le minimum légal.", change: `Écrivez un salaire au moins égal au SMIC, ou corrigez les heures.` },
  duplicate: { label: "Déjà publiée", said: "Vous avez déjà une offre presque pareille dans cette commune.", change: "Gardez une seule offre, et indiquez le nombre de postes." },
  stale: { label: "Dépassée", said: "Le début prévu est passé.", change: "Dites si le poste est toujours libre, et quand il commence." },
  money: { label: "Argent demandé", said: "L’offre demande de l’argent à qui répond. Un employeur ne fait jamais payer un emploi.", change: "Retirez toute somme à payer ou à avancer." },
  unknown: { label: "Employeur non vérifié", said: "Nous n’avons pas pu vérifier qui emploie.", change: "Appelez-nous, ou complétez le nom, l’adresse et le SIRET de votre organisation." },
  "not-an-offer": { label: "Ce n’est pas une offre", said: "Ce texte n’est pas une offre d’emploi, d’immersion ou de bénévolat.", change: `Décrivez un travail précis${NBSP}: ce que l’on fait, où et quand.` },
} as const;
export type RefusalReason = keyof typeof refusalReasons;
export const refusalCodes = Object.keys(refusalReasons) as [RefusalReason, ...RefusalReason[]];

/** Why an offer was held, for whoever looks at it. */
export const heldWords: Record<HeldFor, string> = {
  "unknown-employer": "Organisation que personne n’a encore rencontrée",
  flagged: "Les règles ont trouvé quelque chose",
  reported: "Signalée par plusieurs personnes",
  corrected: "Corrigée par l’employeur après un refus",
};

/** What an employer reads of a refusal; '' for a code nobody knows. */
export function refusalInWords(reason: string | null): { said: string; change: string } {
  return reason !== null && Object.hasOwn(refusalReasons, reason) ? refusalReasons[reason as RefusalReason] : { said: "Votre offre est à revoir.", change: "" };
}
