import type { Sector } from "./starter.types.ts";

/** Social, école et animation: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const social: Sector = {
  name: "Social, école et animation",
  metiers: [
    {
      romeCode: "K1204", label: "Médiateur social (F/H)",
      everyday: ["médiateur de quartier", "adulte relais", "grand frère", "agent de médiation", "médiatrice"],
      skills: [
        "intervenir-rue", "gerer-conflits", "ecouter-difficultes", "orienter-vers-aide", "expliquer-demarches",
        "parler-autre-langue", "monter-projet", "rediger-compte-rendu",
      ],
    },
    {
      romeCode: "K1205", label: "Agent d’accueil social (F/H)",
      everyday: [
        "accueil au CCAS", "accueil social", "accueil dans une association", "aide alimentaire", "bénévole restos du cœur",
        "distribuer des colis alimentaires", "bénévole secours populaire",
      ],
      skills: [
        "accueillir-public", "ecouter-difficultes", "orienter-vers-aide", "expliquer-demarches", "aider-internet",
        "distribuer-aide-alimentaire", "collecter-dons", "garder-secret", "saisir-donnees",
      ],
    },
    {
      romeCode: "K1225", parentCode: "K1201", label: "Conseiller en économie sociale et familiale (F/H)",
      everyday: ["CESF", "conseillère ESF", "aider les gens à gérer leur budget"],
      skills: [
        "aider-budget", "aider-papiers", "ecouter-difficultes", "animer-groupe", "orienter-vers-aide", "expliquer-demarches",
        "suivre-progres", "rediger-compte-rendu",
      ],
    },
    {
      romeCode: "K1207", label: "Éducateur spécialisé (F/H)",
      everyday: ["éduc spé", "éducateur", "éducatrice", "travailler avec des jeunes en difficulté"],
      skills: [
        "ecouter-difficultes", "suivre-progres", "monter-projet", "gerer-conflits", "animer-groupe", "accompagner-handicap",
        "rediger-compte-rendu", "travailler-equipe",
      ],
    },
    {
      romeCode: "K1208", parentCode: "K1207", label: "Moniteur éducateur (F/H)",
      everyday: ["monitrice éducatrice", "éducateur en foyer", "veilleur éducatif", "travailler en foyer"],
      skills: [
        "animer-groupe", "accompagner-handicap", "gerer-conflits", "accompagner-sorties", "ecouter-difficultes", "aider-devoirs",
        "faire-transmissions", "travailler-equipe",
      ],
    },
    {
      romeCode: "K1215", parentCode: "K1203", label: "Moniteur d’atelier (F/H)",
      everyday: ["moniteur en ESAT", "ESAT", "encadrant d’atelier", "travail protégé"],
      skills: [
        "montrer-geste", "organiser-equipe", "accompagner-handicap", "suivre-progres", "respecter-securite-chantier",
        "controler-pieces", "gerer-conflits",
      ],
    },
    {
      romeCode: "K1224", parentCode: "K1203", label: "Encadrant technique d’insertion (F/H)",
      everyday: ["encadrant de chantier d’insertion", "chef d’équipe insertion", "ETI", "encadrant technique"],
      skills: [
        "encadrer-chantier-insertion", "montrer-geste", "organiser-equipe", "suivre-progres", "respecter-securite-chantier",
        "gerer-conflits", "rediger-compte-rendu", "conduire-camionnette",
      ],
    },
    {
      romeCode: "K1206", label: "Animateur socioculturel (F/H)",
      everyday: [
        "animateur de centre social", "animatrice en maison de retraite", "animateur en EHPAD", "animatrice personnes âgées",
        "BPJEPS animation sociale",
      ],
      skills: [
        "animer-groupe", "monter-projet", "organiser-evenement", "animer-atelier-manuel", "accueillir-public", "stimuler-memoire",
        "rediger-compte-rendu", "travailler-equipe",
      ],
    },
    {
      romeCode: "K1217", parentCode: "K1206", label: "Animateur de quartier (F/H)",
      everyday: ["animateur socioéducatif", "animateur jeunes", "maison des jeunes", "MJC"],
      skills: [
        "animer-groupe", "animer-jeux", "monter-projet", "gerer-conflits", "intervenir-rue", "ecouter-difficultes",
        "organiser-evenement",
      ],
    },
    {
      romeCode: "G1203", label: "Animateur de centre de loisirs (F/H)",
      everyday: [
        "BAFA", "centre aéré", "périscolaire", "animateur périscolaire", "mono", "garderie du soir", "animateur enfants",
        "mercredi après l’école", "animation",
      ],
      skills: [
        "animer-jeux", "animer-atelier-manuel", "surveiller-cantine", "assurer-securite-enfants", "sorties-enfants",
        "aider-devoirs", "parler-parents", "animer-groupe", "gerer-conflits",
      ],
    },
    {
      romeCode: "G1235", parentCode: "G1203", label: "Animateur de colonie de vacances (F/H)",
      everyday: ["colo", "colonie", "animateur de séjour", "moniteur de colo", "camp de vacances"],
      skills: [
        "animer-jeux", "animer-groupe", "assurer-securite-enfants", "organiser-evenement", "animer-activite-nature",
        "animer-sport", "gerer-conflits", "endormir-enfants",
      ],
    },
    {
      romeCode: "G1202", label: "Animateur d’atelier (F/H)",
      everyday: [
        "atelier couture", "atelier peinture", "atelier cuisine", "animateur d’activités manuelles", "loisirs créatifs",
        "bénévole en maison de retraite", "visites de convivialité",
      ],
      skills: [
        "animer-atelier-manuel", "animer-groupe", "montrer-geste", "tenir-compagnie", "organiser-evenement",
        "preparer-salle-classe", "ranger-materiel",
      ],
    },
    {
      romeCode: "G1240", parentCode: "G1202", label: "Animateur nature (F/H)",
      everyday: ["animateur environnement", "éducation à l’environnement", "jardin partagé", "animer un jardin"],
      skills: [
        "animer-activite-nature", "reconnaitre-plantes", "animer-groupe", "montrer-geste", "expliquer-tri",
        "assurer-securite-enfants", "composter",
      ],
    },
    {
      romeCode: "G1204", label: "Éducateur sportif (F/H)",
      everyday: ["coach sportif", "prof de sport", "moniteur de sport", "entraîneur", "BPJEPS sport"],
      skills: [
        "animer-sport", "animer-groupe", "montrer-geste", "premiers-secours", "assurer-securite-enfants", "suivre-progres",
        "ranger-materiel",
      ],
    },
    {
      romeCode: "G1207", parentCode: "G1204", label: "Surveillant de baignade (F/H)",
      everyday: ["BNSSA", "maître nageur", "sauveteur", "surveillant de piscine"],
      skills: ["surveiller-baignade", "premiers-secours", "alerter-secours", "accueillir-public", "gerer-conflits", "entretenir-piscine"],
    },
    {
      romeCode: "G1238", parentCode: "G1202", label: "Médiateur numérique (F/H)",
      everyday: [
        "conseiller numérique", "apprendre l’ordinateur aux gens", "animateur informatique", "espace public numérique",
        "aide internet",
      ],
      skills: [
        "aider-internet", "utiliser-tableur", "envoyer-courriels", "montrer-geste", "animer-groupe", "expliquer-demarches",
        "accueillir-public",
      ],
    },
    {
      romeCode: "K2104", label: "Surveillant scolaire (F/H)",
      everyday: ["pion", "surveillante", "assistant d’éducation", "AED", "vie scolaire", "surveillant au collège", "surveillant d’internat"],
      skills: [
        "surveiller-eleves", "surveiller-cantine", "gerer-absences-eleves", "gerer-conflits", "aider-devoirs", "accueillir-public",
        "repondre-telephone", "saisir-donnees",
      ],
    },
    {
      romeCode: "K2113", parentCode: "K2104", label: "Accompagnant d’élèves handicapés, AESH (F/H)",
      everyday: ["AESH", "AVS scolaire", "auxiliaire de vie scolaire", "aide à l’école", "AVSI", "accompagner un enfant handicapé à l’école"],
      skills: [
        "accompagner-eleve-handicape", "aider-devoirs", "accompagner-handicap", "aider-deplacements", "ecouter-rassurer",
        "faire-transmissions", "assurer-securite-enfants", "expliquer-cours",
      ],
    },
    {
      romeCode: "K2129", parentCode: "K2107", label: "Aide aux devoirs (F/H)",
      everyday: [
        "soutien scolaire", "accompagnement à la scolarité", "prof particulier", "cours particuliers", "donner des cours", "CLAS",
        "bénévole aide aux devoirs",
      ],
      skills: ["aider-devoirs", "expliquer-cours", "suivre-progres", "parler-parents", "animer-groupe", "ecouter-rassurer"],
    },
    {
      romeCode: "K2130", parentCode: "K2107", label: "Formateur en français pour étrangers (F/H)",
      everyday: [
        "FLE", "prof de français", "cours de français", "alphabétisation", "bénévole atelier français",
        "apprendre à lire à des adultes",
      ],
      skills: [
        "enseigner-francais", "former-adultes", "expliquer-cours", "suivre-progres", "parler-autre-langue", "animer-groupe",
        "expliquer-demarches",
      ],
    },
    {
      romeCode: "K2111", label: "Formateur d’adultes (F/H)",
      everyday: ["formatrice", "formateur", "faire de la formation", "moniteur de formation"],
      skills: ["former-adultes", "montrer-geste", "suivre-progres", "animer-groupe", "expliquer-cours", "rediger-compte-rendu"],
    },
    {
      romeCode: "K1603", parentCode: "K1601", label: "Bibliothécaire (F/H)",
      everyday: ["bibliothèque", "médiathèque", "ludothèque", "agent de bibliothèque", "bénévole à la bibliothèque", "prêter des livres"],
      skills: ["preter-livres", "accueillir-public", "classer-dossiers", "saisir-donnees", "animer-groupe", "eveil-enfants", "aider-internet"],
    },
    {
      romeCode: "K1201", label: "Assistant de service social (F/H)",
      everyday: ["assistante sociale", "AS de secteur", "travailleur social"],
      skills: [
        "ecouter-difficultes", "orienter-vers-aide", "aider-papiers", "aider-budget", "expliquer-demarches", "garder-secret",
        "rediger-compte-rendu", "suivre-progres",
      ],
    },
  ],
};
