/** An offer as France Travail's « Offres d'emploi v2 » sends it, invented: cleaning offices in Flers, nothing asked. */
export function aFranceTravailOffer(given: { id?: string } & Record<string, unknown> = {}): Record<string, unknown> {
  const id = given.id ?? "999AAAA";
  return {
    id,
    intitule: "Agent d’entretien (H/F)",
    description: "Vous nettoyez des bureaux et des sanitaires.",
    dateCreation: "2026-11-18T09:00:00.000Z",
    dateActualisation: "2026-11-19T09:00:00.000Z",
    lieuTravail: { libelle: "61 - FLERS", latitude: 48.7405, longitude: -0.5668, codePostal: "61100", commune: "61169" },
    romeCode: "K2204",
    romeLibelle: "Agent de propreté",
    appellationlibelle: "Agent / Agente d’entretien de locaux",
    entreprise: { nom: "Entreprise 1", entrepriseAdaptee: false },
    typeContrat: "CDI",
    typeContratLibelle: "CDI",
    natureContrat: "Contrat travail",
    experienceExige: "D",
    experienceLibelle: "Débutant accepté",
    salaire: { libelle: "Horaire de 11.88 Euros" },
    dureeTravailLibelle: "35H/semaine\nTravail en journée",
    dureeTravailLibelleConverti: "Temps plein",
    alternance: false,
    contact: { nom: "Contact", courriel: "Pour postuler, utiliser le lien suivant : https://candidat.example.org" },
    nombrePostes: 1,
    origineOffre: { origine: "1", urlOrigine: `https://candidat.example.org/offre/${id}` },
    contexteTravail: { horaires: ["35H/semaine\nTravail en journée"], conditionsExercice: [] },
    ...given,
  };
}
