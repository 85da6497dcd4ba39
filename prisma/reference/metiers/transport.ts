import type { Sector } from "./starter.types.ts";

/** Conduite et livraison: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const transport: Sector = {
  name: "Conduite et livraison",
  metiers: [
    {
      romeCode: "N4105", label: "Chauffeur-livreur (F/H)",
      everyday: [
        "livreur", "chauffeur livreur", "livraison", "livrer des colis", "livreur de colis", "chauffeur VL",
        "livreur de repas à domicile", "portage de repas",
      ],
      skills: [
        "conduire-camionnette", "livrer-clients", "preparer-tournee", "lire-gps", "charger-decharger", "scanner-colis",
        "tenir-bon-livraison", "verifier-vehicule", "manoeuvrer-hayon", "livrer-repas",
      ],
    },
    {
      romeCode: "N4120", parentCode: "N4105", label: "Chauffeur-livreur préparateur de commandes (F/H)",
      everyday: ["livreur préparateur", "livreur de courses", "livreur de boissons"],
      skills: [
        "preparer-commandes", "conduire-camionnette", "livrer-clients", "preparer-tournee", "porter-charges", "encaisser-addition",
        "verifier-vehicule",
      ],
    },
    {
      romeCode: "N4104", label: "Coursier (F/H)",
      everyday: ["livreur à vélo", "Uber Eats", "deliveroo", "coursier à scooter", "livreur de pizzas", "vélo cargo"],
      skills: ["livrer-velo", "lire-gps", "livrer-clients", "livrer-repas", "utiliser-smartphone", "encaisser-addition", "verifier-vehicule"],
    },
    {
      romeCode: "N4101", label: "Chauffeur poids lourd (F/H)",
      everyday: [
        "chauffeur routier", "routier", "PL", "camionneur", "conduire un camion", "permis C", "conducteur de camion",
        "chauffeur de camion",
      ],
      skills: [
        "conduire-poids-lourd", "verifier-vehicule", "respecter-temps-conduite", "charger-decharger", "arrimer",
        "tenir-bon-livraison", "lire-gps", "manoeuvrer-hayon",
      ],
    },
    {
      romeCode: "N4115", parentCode: "N4101", label: "Chauffeur super poids lourd (F/H)",
      everyday: ["SPL", "semi-remorque", "permis CE", "chauffeur de semi", "routier", "camionneur"],
      skills: [
        "conduire-super-lourd", "conduire-poids-lourd", "verifier-vehicule", "respecter-temps-conduite", "arrimer",
        "tenir-bon-livraison", "lire-gps",
      ],
    },
    {
      romeCode: "N4103", label: "Conducteur de bus ou de car (F/H)",
      everyday: [
        "chauffeur de bus", "chauffeur de car", "conducteur de bus", "permis D", "conducteur de car scolaire", "car scolaire",
        "ramassage scolaire",
      ],
      skills: [
        "conduire-bus", "vendre-billets", "aider-passagers", "verifier-vehicule", "respecter-temps-conduite", "accueillir-public",
        "lire-gps",
      ],
    },
    {
      romeCode: "N4109", parentCode: "N4103", label: "Conducteur d’autocar (F/H)",
      everyday: ["autocar", "chauffeur d’autocar", "ligne régulière", "conducteur scolaire"],
      skills: [
        "conduire-bus", "vendre-billets", "aider-passagers", "verifier-vehicule", "respecter-temps-conduite",
        "assurer-securite-enfants",
      ],
    },
    {
      romeCode: "N4102", label: "Chauffeur de taxi ou de transport à la demande (F/H)",
      everyday: ["taxi", "chauffeur de taxi", "transport de personnes", "VTC", "chauffeur privé", "transport solidaire", "conducteur bénévole"],
      skills: [
        "conduire-voiture", "aider-passagers", "lire-gps", "verifier-vehicule", "encaisser-addition", "accueillir-clients",
        "preparer-tournee",
      ],
    },
    {
      romeCode: "N4108", parentCode: "N4102", label: "Conducteur accompagnateur de personnes fragiles (F/H)",
      everyday: [
        "TPMR", "transport de handicapés", "chauffeur accompagnateur", "transport scolaire d’enfants handicapés",
        "transport d’enfants handicapés",
      ],
      skills: [
        "conduire-voiture", "aider-passagers", "accompagner-handicap", "aider-deplacements", "assurer-securite-enfants",
        "verifier-vehicule", "lire-gps", "parler-parents",
      ],
    },
    {
      romeCode: "N4128", parentCode: "N4102", label: "Conducteur de navette (F/H)",
      everyday: ["minibus", "navette", "chauffeur de minibus", "9 places", "conducteur de minibus"],
      skills: ["conduire-voiture", "aider-passagers", "lire-gps", "verifier-vehicule", "accueillir-public", "preparer-tournee"],
    },
    {
      romeCode: "N4110", parentCode: "N4104", label: "Releveur de compteurs (F/H)",
      everyday: ["relevé de compteurs", "releveur", "compteurs d’eau"],
      skills: [
        "relever-compteurs", "preparer-tournee", "lire-gps", "utiliser-smartphone", "conduire-voiture", "accueillir-clients",
        "travailler-seul",
      ],
    },
    {
      romeCode: "M1603", label: "Facteur (F/H)",
      everyday: ["la Poste", "postier", "factrice", "distribuer le courrier", "courrier"],
      skills: [
        "distribuer-courrier", "trier-courrier", "trier-colis", "preparer-tournee", "conduire-voiture", "accueillir-clients",
        "travailler-seul",
      ],
    },
    {
      romeCode: "M1615", parentCode: "M1603", label: "Distributeur de prospectus (F/H)",
      everyday: ["prospectus", "publicité dans les boîtes aux lettres", "distribution de journaux", "pubs", "porteur de journaux", "flyers"],
      skills: ["distribuer-prospectus", "preparer-tournee", "conduire-voiture", "porter-charges", "lire-gps", "travailler-seul"],
    },
    {
      romeCode: "I1615", parentCode: "I1604", label: "Dépanneur-remorqueur (F/H)",
      everyday: ["dépanneuse", "remorquage", "dépannage auto"],
      skills: ["depanner-vehicule", "conduire-poids-lourd", "diagnostiquer-panne", "changer-pneus", "accueillir-clients", "ecouter-rassurer"],
    },
    {
      romeCode: "N4203", label: "Agent d’exploitation transport (F/H)",
      everyday: ["exploitant transport", "planning des chauffeurs", "affréteur", "agent de planning"],
      skills: [
        "organiser-equipe", "repondre-telephone", "tenir-agenda", "utiliser-tableur", "envoyer-courriels",
        "respecter-temps-conduite", "saisir-donnees",
      ],
    },
  ],
};
