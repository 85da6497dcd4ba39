/** What is said when a contract and the rest of an offer do not go together, wherever the offer is typed. */
export const contractSentences = {
  unfit: "Ce contrat ne va pas avec ce genre d’offre\u00a0: choisissez-en un autre.",
  benevolat: "Une mission de bénévolat n’a pas de contrat\u00a0: laissez vide.",
  months: "Sans contrat à durée limitée, laissez le nombre de mois vide.",
  totalHours: "Ce contrat se compte en heures par semaine\u00a0: laissez le total vide.",
  immersion: "Une immersion (PMSMP) dure un mois au plus\u00a0: indiquez 4 semaines ou moins.",
  endsFirst: "La fin est avant le début\u00a0: vérifiez les deux dates.",
} as const;
