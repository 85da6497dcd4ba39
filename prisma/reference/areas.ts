import type { ReferenceCommune } from "./load-communes.ts";
import { officialArrondissements, officialCommunes } from "./official-places.ts";

export type ReferenceArea = { code: string; name: string };
type AreaRule = { areas: ReferenceArea[]; byEpci: Record<string, string>; byArrondissement: Record<string, string> };

/**
 * The four DTAS of the Orne and who is in each: OUR CHOICE. No public table says which commune belongs to which DTAS.
 *
 * An EPCI goes whole to one DTAS. What the 2022 programmes do say is respected: Sées and the Communauté urbaine
 * are Alençon's; Flers, La Ferté-Macé, Domfront and the Bocage are Flers's. Three EPCI leave the arrondissement's line:
 * Andaine-Passais and the Pays fertois look to La Ferté-Macé and Domfront (Flers), and Vimoutiers and Gacé
 * are half as far from Argentan as from Mortagne.
 */
const ORNE: AreaRule = {
  areas: [
    { code: "alencon", name: "Alençon" },
    { code: "argentan", name: "Argentan" },
    { code: "flers", name: "Flers" },
    { code: "mortagne", name: "Mortagne-au-Perche" },
  ],
  byEpci: {
    "246100663": "alencon", // CU d'Alençon
    "200035111": "alencon", // CC des Sources de l'Orne (Sées)
    "200035103": "alencon", // CC de la Vallée de la Haute Sarthe (Le Mêle-sur-Sarthe)
    "200068450": "argentan", // Terres d'Argentan Interco
    "246100390": "argentan", // CC du Val d'Orne (Putanges-le-Lac)
    "200069458": "argentan", // CC des Vallées d'Auge et du Merlerault (Vimoutiers, Gacé)
    "200035814": "flers", // CA Flers Agglo (Flers, La Ferté Macé, Briouze)
    "200071520": "flers", // Domfront Tinchebray Interco
    "200068443": "flers", // CC Andaine - Passais (Bagnoles de l'Orne)
    "200071652": "flers", // CC du Pays Fertois et du Bocage Carrougien
    "200036069": "mortagne", // CC du Pays de Mortagne-au-Perche
    "200068435": "mortagne", // CC Cœur du Perche
    "200068468": "mortagne", // CC des Pays de L'Aigle
    "200068856": "mortagne", // CC des Hauts du Perche
    "200071504": "mortagne", // CC des Collines du Perche Normand (Bellême)
    "200072676": "mortagne", // CC Maine Saosnois: two communes of the Orne
  },
  // A commune that changes its EPCI before this table does still lands somewhere.
  byArrondissement: { "611": "alencon", "612": "argentan", "613": "mortagne" },
};
const RULES: Record<string, AreaRule> = { "61": ORNE };

/**
 * The areas coaches are scoped by: the DTAS where we know them (the Orne), else the arrondissements.
 *
 * @param departement INSEE code: `61`, `2A`, `974`
 * @returns empty where the département is unknown or has no arrondissement
 */
export function areasOf(departement: string): ReferenceArea[] {
  const rule = RULES[departement];
  if (rule) return rule.areas;
  const names = new Map(officialCommunes().map((commune) => [commune.code, commune.nom]));
  return officialArrondissements()
    .filter((arrondissement) => arrondissement.departement === departement)
    .map(({ code, nom, chefLieu }) => ({ code, name: nom || `Arrondissement de ${names.get(chefLieu) ?? chefLieu}` }));
}

/** The code of the area a commune belongs to, among `areasOf(commune.departement)`; null when it has none. */
export function areaCodeOf(commune: Pick<ReferenceCommune, "departement" | "epci" | "arrondissement">): string | null {
  const rule = RULES[commune.departement];
  if (!rule) return commune.arrondissement || null;
  return rule.byEpci[commune.epci ?? ""] ?? rule.byArrondissement[commune.arrondissement] ?? null;
}
