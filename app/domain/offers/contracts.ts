const plain = { isSiae: false, isTraining: false, isPaid: true } as const;
const trying = { isSiae: false, isTraining: true, isPaid: false } as const;

/**
 * The contracts of the field, the most usual first. The codes of `Offer.contract` and `Beneficiary.contracts`.
 *
 * `isSiae`: insertion by work (IAE), which is no positive exit of the coaching. `isTraining`: one learns, with a school
 * or a tutor. `isPaid`: under a work contract; an immersion is not. A mission of bénévolat has no contract at all.
 *
 * @source contract types named by the programmes of 2022 of the Orne; Code du travail for the meanings
 */
export const contracts = {
  CDI: { ...plain, label: "CDI", meaning: "Un contrat sans date de fin." },
  CDD: { ...plain, label: "CDD", meaning: "Un contrat avec une date de fin." },
  interim: { ...plain, label: "Intérim", meaning: "Une mission : vous êtes payé par une agence et vous travaillez dans une entreprise." },
  saisonnier: { ...plain, label: "Saisonnier", meaning: "Un CDD le temps d’une saison : récolte, été, fêtes." },
  extra: { ...plain, label: "Extra, vacation", meaning: "Quelques heures ou quelques jours, quand il y a besoin." },
  CESU: { ...plain, label: "CESU, chez un particulier", meaning: "Vous êtes employé par une personne, chez elle, et payé en CESU." },
  "emploi-partage": { ...plain, label: "Emploi partagé", meaning: "Un seul contrat, plusieurs employeurs qui se partagent vos heures." },
  PEC: { ...plain, label: "Contrat aidé (PEC)", meaning: "Un contrat aidé par l’État, avec un tuteur et une formation." },
  CDDI: { ...plain, label: "CDD d’insertion (CDDI)", meaning: "Un contrat dans un chantier ou une entreprise d’insertion, avec un accompagnement.", isSiae: true },
  "CDI-inclusion": { ...plain, label: "CDI inclusion", meaning: "Un CDI dans une structure d’insertion, à partir de 57 ans.", isSiae: true },
  "mise-a-disposition": { ...plain, label: "Mise à disposition", meaning: "Des heures chez des particuliers ou des entreprises, par une association intermédiaire.", isSiae: true },
  "interim-insertion": { ...plain, label: "Intérim d’insertion", meaning: "De l’intérim avec un accompagnement, par une entreprise d’insertion.", isSiae: true },
  apprentissage: { ...plain, label: "Apprentissage", meaning: "Vous travaillez et vous allez à l’école, pour un diplôme.", isTraining: true },
  professionnalisation: { ...plain, label: "Contrat de professionnalisation", meaning: "Vous travaillez et vous vous formez, pour une qualification.", isTraining: true },
  "fonction-publique": { ...plain, label: "Fonction publique", meaning: "Un emploi de titulaire ou de contractuel dans le public." },
  independant: { ...plain, label: "À son compte", meaning: "Vous n’avez pas d’employeur : vous facturez votre travail." },
  PMSMP: { ...trying, label: "Immersion (PMSMP)", meaning: "Quelques jours dans une entreprise pour découvrir un métier, sans contrat ; vous gardez vos droits." },
  stage: { ...trying, label: "Stage", meaning: "Un temps en entreprise pendant une formation." },
  formation: { ...trying, label: "Formation", meaning: "Une formation avant ou à la place d’un emploi." },
  "service-civique": { ...plain, isPaid: false, label: "Service civique", meaning: "Une mission de 6 à 12 mois, indemnisée, pour les 16–25 ans (30 ans avec un handicap)." },
} as const satisfies Record<string, Contract>;

export type Contract = { label: string; meaning: string; isSiae: boolean; isTraining: boolean; isPaid: boolean };
export type ContractCode = keyof typeof contracts;
export const contractCodes = Object.keys(contracts) as [ContractCode, ...ContractCode[]];

/** What is known of a contract; undefined for a code nobody knows. */
export function contractOf(code: string): Contract | undefined {
  return Object.hasOwn(contracts, code) ? contracts[code as ContractCode] : undefined;
}

/** How a contract is written on a chip; '' for none, and a code nobody knows is shown as it is. */
export function contractLabel(code: string | null | undefined): string {
  return code ? (contractOf(code)?.label ?? code) : "";
}
