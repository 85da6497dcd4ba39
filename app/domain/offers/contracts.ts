export type Contract = {
  code: string;
  /** On a chip: « CDD ». */
  label: string;
  /** In one plain sentence, for someone who never heard of it. */
  meaning: string;
  /** A contract of the insertion by work (IAE): not a positive exit of the coaching. */
  isSiae: boolean;
  /** One learns while working, with a school or a tutor. */
  isTraining: boolean;
  /** Paid by an employer under a work contract; an immersion or a mission of bénévolat is not. */
  isPaid: boolean;
};

const plain = { isSiae: false, isTraining: false, isPaid: true };

/**
 * The contracts of the field, the most usual first.
 *
 * @source PLICS 2022 of the Orne (contract types named) and Code du travail for the meanings
 */
export const contracts: readonly Contract[] = [
  { ...plain, code: "CDI", label: "CDI", meaning: "Un contrat sans date de fin." },
  { ...plain, code: "CDD", label: "CDD", meaning: "Un contrat avec une date de fin." },
  { ...plain, code: "interim", label: "Intérim", meaning: "Une mission : vous êtes payé par une agence et vous travaillez dans une entreprise." },
  { ...plain, code: "saisonnier", label: "Saisonnier", meaning: "Un CDD le temps d’une saison : récolte, été, fêtes." },
  { ...plain, code: "extra", label: "Extra, vacation", meaning: "Quelques heures ou quelques jours, quand il y a besoin." },
  { ...plain, code: "CESU", label: "CESU, chez un particulier", meaning: "Vous êtes employé par une personne, chez elle, et payé en CESU." },
  { ...plain, code: "emploi-partage", label: "Emploi partagé", meaning: "Un seul contrat, plusieurs employeurs qui se partagent vos heures." },
  { ...plain, code: "PEC", label: "Contrat aidé (PEC)", meaning: "Un contrat aidé par l’État, avec un tuteur et une formation." },
  { ...plain, code: "CDDI", label: "CDD d’insertion (CDDI)", meaning: "Un contrat dans un chantier ou une entreprise d’insertion, avec un accompagnement.", isSiae: true },
  { ...plain, code: "CDI-inclusion", label: "CDI inclusion", meaning: "Un CDI dans une structure d’insertion, à partir de 57 ans.", isSiae: true },
  { ...plain, code: "mise-a-disposition", label: "Mise à disposition", meaning: "Des heures chez des particuliers ou des entreprises, par une association intermédiaire.", isSiae: true },
  { ...plain, code: "interim-insertion", label: "Intérim d’insertion", meaning: "De l’intérim avec un accompagnement, par une entreprise d’insertion.", isSiae: true },
  { ...plain, code: "apprentissage", label: "Apprentissage", meaning: "Vous travaillez et vous allez à l’école, pour un diplôme.", isTraining: true },
  { ...plain, code: "professionnalisation", label: "Contrat de professionnalisation", meaning: "Vous travaillez et vous vous formez, pour une qualification.", isTraining: true },
  { ...plain, code: "fonction-publique", label: "Fonction publique", meaning: "Un emploi de titulaire ou de contractuel dans le public." },
  { ...plain, code: "independant", label: "À son compte", meaning: "Vous n’avez pas d’employeur : vous facturez votre travail." },
  { code: "PMSMP", label: "Immersion (PMSMP)", meaning: "Quelques jours dans une entreprise pour découvrir un métier, sans contrat ; vous gardez vos droits.", isSiae: false, isTraining: true, isPaid: false },
  { code: "stage", label: "Stage", meaning: "Un temps en entreprise pendant une formation.", isSiae: false, isTraining: true, isPaid: false },
  { code: "formation", label: "Formation", meaning: "Une formation avant ou à la place d’un emploi.", isSiae: false, isTraining: true, isPaid: false },
  { code: "service-civique", label: "Service civique", meaning: "Une mission de 6 à 12 mois, indemnisée, pour les 16–25 ans (30 ans avec un handicap).", isSiae: false, isTraining: false, isPaid: false },
];

const byCode = new Map(contracts.map((contract) => [contract.code, contract]));

/** The contract of that code; undefined for one we do not know. */
export function contractOf(code: string): Contract | undefined {
  return byCode.get(code);
}

/** How a contract is written on a chip; an unknown code is shown as it is. */
export function contractLabel(code: string): string {
  return byCode.get(code)?.label ?? code;
}
