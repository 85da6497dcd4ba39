import type { Sector } from "./starter.types.ts";

/** Bureau et accueil: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const office: Sector = {
  name: "Bureau et accueil",
  metiers: [
    {
      romeCode: "M1601", label: "Hôte d’accueil (F/H)",
      everyday: ["accueil", "agent d’accueil", "hôtesse d’accueil", "accueillir le public", "secrétaire d’accueil", "accueil en mairie"],
      skills: [
        "accueillir-public", "repondre-telephone", "recevoir-visiteurs", "prendre-rendez-vous", "remettre-badges",
        "trier-courrier", "garder-secret",
      ],
    },
    {
      romeCode: "M1602", label: "Agent administratif (F/H)",
      everyday: ["employé de bureau", "travail de bureau", "bureau", "agent de bureau", "employé administratif", "mairie"],
      skills: [
        "classer-dossiers", "saisir-donnees", "taper-courrier", "envoyer-courriels", "repondre-telephone", "photocopier-scanner",
        "trier-courrier", "utiliser-tableur",
      ],
    },
    {
      romeCode: "M1607", label: "Secrétaire (F/H)",
      everyday: ["secrétariat", "secrétaire de mairie", "assistante administrative", "bureautique"],
      skills: [
        "taper-courrier", "tenir-agenda", "repondre-telephone", "envoyer-courriels", "classer-dossiers", "utiliser-tableur",
        "preparer-reunion", "prendre-rendez-vous",
      ],
    },
    {
      romeCode: "M1614", parentCode: "M1601", label: "Standardiste (F/H)",
      everyday: ["standard", "standard téléphonique", "répondre au téléphone"],
      skills: ["repondre-telephone", "accueillir-public", "prendre-rendez-vous", "garder-secret", "saisir-donnees", "recevoir-visiteurs"],
    },
    {
      romeCode: "M1606", label: "Opérateur de saisie (F/H)",
      everyday: ["saisie", "saisie informatique", "saisir des données", "saisie à domicile", "dactylo"],
      skills: ["saisir-donnees", "utiliser-tableur", "classer-dossiers", "photocopier-scanner", "garder-secret", "lire-fiche-consigne"],
    },
    {
      romeCode: "M1608", label: "Secrétaire comptable (F/H)",
      everyday: ["comptabilité", "aide-comptable", "assistante comptable", "factures"],
      skills: ["saisir-comptes", "faire-factures", "taper-courrier", "classer-dossiers", "utiliser-tableur", "repondre-telephone"],
    },
    {
      romeCode: "M1609", label: "Secrétaire médical (F/H)",
      everyday: ["secrétariat médical", "secrétaire chez un médecin", "secrétaire à l’hôpital", "assistante médicale"],
      skills: ["prendre-rendez-vous", "repondre-telephone", "accueillir-public", "taper-courrier", "classer-dossiers", "garder-secret"],
    },
    {
      romeCode: "M1611", parentCode: "M1608", label: "Secrétaire-facturier (F/H)",
      everyday: ["facturation", "assistante de facturation", "facturière"],
      skills: ["faire-factures", "saisir-donnees", "utiliser-tableur", "classer-dossiers", "envoyer-courriels", "repondre-telephone"],
    },
    {
      romeCode: "M1618", parentCode: "M1603", label: "Agent de courrier (F/H)",
      everyday: ["vaguemestre", "coursier interne", "service courrier", "agent de liaison"],
      skills: ["trier-courrier", "distribuer-courrier", "photocopier-scanner", "conduire-voiture", "classer-dossiers", "porter-charges"],
    },
    {
      romeCode: "M1621", parentCode: "M1603", label: "Assistant de gestion administrative (F/H)",
      everyday: ["assistant de gestion", "assistante polyvalente", "secrétaire polyvalente", "bénévole secrétariat d’association"],
      skills: [
        "faire-factures", "taper-courrier", "classer-dossiers", "tenir-agenda", "utiliser-tableur", "envoyer-courriels",
        "suivre-dossier-personnel",
      ],
    },
    {
      romeCode: "M1203", label: "Comptable (F/H)",
      everyday: ["compta", "comptable", "trésorier d’association", "tenir les comptes"],
      skills: ["saisir-comptes", "faire-factures", "utiliser-tableur", "classer-dossiers", "envoyer-courriels", "garder-secret"],
    },
    {
      romeCode: "D1401", label: "Assistant commercial (F/H)",
      everyday: ["assistante commerciale", "administration des ventes", "ADV"],
      skills: ["faire-devis", "repondre-telephone", "saisir-donnees", "conseiller-clients", "envoyer-courriels", "faire-factures"],
    },
  ],
};
