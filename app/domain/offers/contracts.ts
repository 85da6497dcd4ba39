const plain = { isSiae: false, isTraining: false, isPaid: true } as const;
/** What an immersion is to who tries it. */
export const TRYING = "Immersion : essayer un métier";
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
  interim: { ...plain, label: "Intérim", meaning: "Une agence vous paie. Vous travaillez dans une entreprise." },
  saisonnier: { ...plain, label: "Saisonnier", meaning: "Un CDD le temps d’une saison : récolte, été, fêtes." },
  extra: { ...plain, label: "Extra, vacation", plain: "Extra : quelques heures", meaning: "Quelques heures ou quelques jours, quand il y a besoin." },
  CESU: { ...plain, label: "CESU, chez un particulier", plain: "Chez un particulier (CESU)", meaning: "Une personne vous emploie chez elle. Elle vous déclare par le CESU." },
  "complement-heures": { ...plain, label: "Complément d’heures", plain: "Quelques heures en plus", meaning: "Des heures en plus d’un travail que vous avez déjà." },
  "emploi-partage": { ...plain, label: "Emploi partagé", meaning: "Un seul contrat, plusieurs employeurs qui se partagent vos heures." },
  PEC: { ...plain, label: "Contrat aidé (PEC)", plain: "Contrat aidé par l’État", meaning: "L’État aide votre employeur. Quelqu’un vous apprend le travail." },
  CDDI: { ...plain, label: "CDD d’insertion (CDDI)", plain: "CDD pour reprendre le travail", meaning: "Un CDDI : vous travaillez, et on vous aide à reprendre le travail.", isSiae: true },
  "CDI-inclusion": { ...plain, label: "CDI inclusion", plain: "CDI à partir de 57 ans", meaning: "Un contrat sans date de fin, pour qui a 57 ans ou plus.", isSiae: true },
  "mise-a-disposition": { ...plain, label: "Mise à disposition", plain: "Heures par une association", meaning: "Une association vous emploie. Vous travaillez chez des gens ou en entreprise.", isSiae: true },
  "interim-insertion": { ...plain, label: "Intérim d’insertion", plain: "Intérim, avec une aide", meaning: "Une agence vous emploie, et on vous aide à reprendre le travail.", isSiae: true },
  apprentissage: { ...plain, label: "Apprentissage", meaning: "Vous travaillez et vous allez à l’école, pour un diplôme.", isTraining: true },
  professionnalisation: { ...plain, label: "Contrat de professionnalisation", plain: "Travail et formation", meaning: "Vous travaillez et vous apprenez un métier.", isTraining: true },
  "fonction-publique": { ...plain, label: "Fonction publique", meaning: "Un emploi pour une mairie, une école, un hôpital." },
  independant: { ...plain, label: "À son compte", meaning: "Vous n’avez pas d’employeur : vos clients vous paient." },
  PMSMP: { ...trying, label: "Immersion (PMSMP)", plain: TRYING, meaning: "Quelques jours dans une entreprise, sans contrat. Vous gardez vos droits." },
  stage: { ...trying, label: "Stage", meaning: "Un temps en entreprise pendant une formation." },
  formation: { ...trying, label: "Formation", meaning: "Une formation avant ou à la place d’un emploi." },
  "service-civique": { ...plain, isPaid: false, label: "Service civique", meaning: "Une mission payée, de 6 à 12 mois. Pour les 16–25 ans, ou 30 ans avec un handicap." },
} as const satisfies Record<string, Contract>;

/** `label`: as the field and the papers call it. `plain`: in words anyone knows, where the label is not. */
export type Contract = { label: string; plain?: string; meaning: string; isSiae: boolean; isTraining: boolean; isPaid: boolean };
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

/** The same in words that anyone knows, for those who look for work. */
export function plainContractLabel(code: string | null | undefined): string {
  const known = code ? contractOf(code) : undefined;
  return known?.plain ?? known?.label ?? code ?? "";
}
