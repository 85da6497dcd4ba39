/**
 * The licences and certificates an offer may ask for, in the order of the form. The codes of `Offer.licences` and
 * `Beneficiary.licences`.
 *
 * CACES of forklifts keep their category, the others their family only: what a person and an employer both know.
 *
 * @source Code de la route R. 221-4; CNAM recommendations R482 to R490, which replaced R3xx in 2020 (same machines)
 */
export const licences = {
  AM: "BSR ou permis AM (scooter)",
  A2: "Permis A2 (moto)",
  A: "Permis A (moto)",
  B: "Permis B (voiture)",
  BE: "Permis BE (voiture et remorque)",
  C1: "Permis C1 (camion jusqu’à 7,5 t)",
  C: "Permis C (poids lourd)",
  CE: "Permis CE (super poids lourd)",
  D1: "Permis D1 (minibus)",
  D: "Permis D (car ou bus)",
  FIMO: "FIMO ou FCO",
  ADR: "ADR (matières dangereuses)",
  CACES: "CACES (conduire un engin)",
  "CACES-1": "CACES 1 (chariot transpalette)",
  "CACES-2": "CACES 2 (chariot à plateau)",
  "CACES-3": "CACES 3 (chariot élévateur)",
  "CACES-4": "CACES 4 (gros chariot élévateur)",
  "CACES-5": "CACES 5 (chariot à mât rétractable)",
  "CACES-6": "CACES 6 (déplacer des chariots)",
  "CACES-GERBEUR": "CACES gerbeur (chariot qui empile)",
  "CACES-NACELLE": "CACES nacelle",
  "CACES-ENGINS": "CACES engins de chantier",
  "CACES-GRUE": "CACES grue (engin de levage)",
  "HAB-ELEC": "Habilitation électrique (certificat)",
  "HAB-HAUTEUR": "Travail en hauteur (certificat)",
  HACCP: "Hygiène alimentaire (HACCP)",
  SST: "Sauveteur secouriste du travail (SST)",
  SSIAP: "SSIAP (sécurité incendie)",
  CNAPS: "Carte professionnelle de sécurité",
  BAFA: "BAFA",
} as const;

export type LicenceCode = keyof typeof licences;
export const licenceCodes = Object.keys(licences) as [LicenceCode, ...LicenceCode[]];

/** What a licence or certificate is called; a code nobody knows is shown as it is. */
export function licenceLabel(code: string): string {
  return Object.hasOwn(licences, code) ? licences[code as LicenceCode] : code;
}
