import { ALENCON_ACTIONS } from "./alencon.ts";
import { FLERS_ACTIONS } from "./flers.ts";
import type { ReferenceAction } from "./reference-action.ts";

/** Actions for the whole of the Orne; the coaching itself (D4) is not prescribed from here. @source domain/orne.md 4.3 */
const WHOLE_ORNE: readonly ReferenceAction[] = [
  { code: "d01-autonomie", name: "Plateforme des métiers de l’autonomie", operator: "MCE-M3S", theme: "emploi-formation", lifts: ["emploi", "formation"], areaCodes: [], place: "Saint-Georges-des-Groseillers, puis tout le département", entry: "libre", format: "Découverte des métiers auprès des personnes âgées ou handicapées : immersions, rencontres avec les employeurs." },
  { code: "d02-mon-quartier", name: "Mon Qu@rtier, ma solution", operator: "L’Étape", theme: "emploi-formation", lifts: ["emploi", "garde-enfants", "numerique"], areaCodes: [], place: "Alençon, Argentan, Flers, L’Aigle", format: "Un entretien par semaine vers l’emploi, un par mois ensuite pendant 6 mois.", conditions: "Habiter un quartier prioritaire." },
  { code: "d03-colleges", name: "Remplacements dans les collèges", operator: "Les 7 associations intermédiaires, par ETS", theme: "iae-ai", lifts: ["emploi"], areaCodes: [], format: "Missions de remplacement, à l’heure, avec un bilan à trois à la fin." },
];

/**
 * The directory of insertion actions of a département, as its programmes of 2022 describe them; nothing where we know of none.
 *
 * Structures only, without street, number or person (decision 0019). Places, prices and lengths are theirs; what they do not
 * state is left empty and reads « à demander ». OUR CHOICE: the freins of each, from their column « lève » and their text.
 */
export function actionsOf(departement: string): readonly ReferenceAction[] {
  return departement === "61" ? [...FLERS_ACTIONS, ...ALENCON_ACTIONS, ...WHOLE_ORNE] : [];
}
