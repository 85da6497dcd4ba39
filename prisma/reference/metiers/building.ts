import type { Sector } from "./starter.types.ts";

/** Bâtiment et travaux: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const building: Sector = {
  name: "Bâtiment et travaux",
  metiers: [
    {
      romeCode: "F1704", label: "Manœuvre du bâtiment (F/H)",
      everyday: [
        "manœuvre", "aide maçon", "ouvrier du bâtiment", "travailler sur les chantiers", "chantier", "aide sur chantier",
        "manœuvre BTP", "BTP",
      ],
      skills: [
        "preparer-chantier", "porter-materiaux", "gacher-mortier", "demolir", "creuser-tranchee", "monter-echafaudage",
        "charger-decharger", "respecter-securite-chantier", "porter-protections",
      ],
    },
    {
      romeCode: "F1703", label: "Maçon (F/H)",
      everyday: ["maçonnerie", "maçonne", "monter des murs", "rénovation", "petit patrimoine bâti", "murs en pierre"],
      skills: [
        "monter-mur", "gacher-mortier", "couler-dalle", "faire-joints", "restaurer-pierre", "lire-plan", "monter-echafaudage",
        "prendre-mesures", "respecter-securite-chantier",
      ],
    },
    {
      romeCode: "F1606", label: "Peintre en bâtiment (F/H)",
      everyday: ["peintre", "peinture", "repeindre", "peinture intérieure", "papier peint", "peindre des murs", "ravalement"],
      skills: [
        "poncer-enduire", "peindre", "poser-papier-peint", "preparer-chantier", "monter-echafaudage", "poser-sol-souple",
        "prendre-mesures", "travailler-hauteur",
      ],
    },
    {
      romeCode: "F1601", label: "Plâtrier (F/H)",
      everyday: ["plâtrerie", "plâtre", "plâtrier plaquiste"],
      skills: ["appliquer-platre", "poser-placo", "poncer-enduire", "isoler", "prendre-mesures", "preparer-chantier", "monter-echafaudage"],
    },
    {
      romeCode: "F1604", label: "Plaquiste (F/H)",
      everyday: ["placo", "poser du placo", "plaquiste jointeur", "bandes à joints", "isolation"],
      skills: ["poser-placo", "isoler", "poncer-enduire", "prendre-mesures", "lire-plan", "porter-materiaux", "monter-echafaudage"],
    },
    {
      romeCode: "F1608", label: "Carreleur (F/H)",
      everyday: ["carrelage", "poser du carrelage", "faïence", "carreleuse"],
      skills: ["poser-carrelage", "faire-joints", "couler-dalle", "prendre-mesures", "lire-plan", "preparer-chantier", "porter-materiaux"],
    },
    {
      romeCode: "F1609", label: "Poseur de sols (F/H)",
      everyday: ["solier", "parquet", "poseur de parquet", "moquette", "lino"],
      skills: ["poser-sol-souple", "poncer-enduire", "prendre-mesures", "preparer-chantier", "porter-materiaux", "lire-plan"],
    },
    {
      romeCode: "F1602", label: "Électricien du bâtiment (F/H)",
      everyday: ["électricien", "électricité", "électricienne", "aide électricien", "tirer des câbles"],
      skills: [
        "tirer-cables", "poser-prises", "raccorder-tableau", "lire-plan", "remplacer-piece-electrique", "diagnostiquer-panne",
        "respecter-securite-chantier",
      ],
    },
    {
      romeCode: "F1603", label: "Plombier (F/H)",
      everyday: ["plomberie", "plombier chauffagiste", "aide plombier", "sanitaires", "fuite d’eau"],
      skills: ["raccorder-tuyaux", "poser-sanitaires", "deboucher", "poser-radiateurs", "souder", "lire-plan", "diagnostiquer-panne"],
    },
    {
      romeCode: "F1620", parentCode: "F1603", label: "Installateur en chauffage (F/H)",
      everyday: ["installateur de chauffage", "pompe à chaleur", "chauffage", "climatisation"],
      skills: [
        "poser-radiateurs", "raccorder-tuyaux", "souder", "entretenir-chauffage", "lire-plan", "raccorder-tableau",
        "expliquer-reparation",
      ],
    },
    {
      romeCode: "F1621", parentCode: "F1603", label: "Ramoneur (F/H)",
      everyday: ["ramonage", "cheminée", "ramoner"],
      skills: [
        "ramoner", "travailler-hauteur", "conduire-camionnette", "expliquer-reparation", "remplir-fiche-passage",
        "entretenir-chauffage",
      ],
    },
    {
      romeCode: "F1619", parentCode: "F1610", label: "Couvreur (F/H)",
      everyday: ["couverture", "toiture", "ardoises", "zingueur", "couvreur zingueur", "refaire un toit"],
      skills: [
        "poser-tuiles", "poser-gouttieres", "travailler-hauteur", "monter-echafaudage", "isoler", "etancher-toiture",
        "porter-materiaux",
      ],
    },
    {
      romeCode: "F1503", label: "Charpentier (F/H)",
      everyday: ["charpente", "charpentier bois", "charpentière"],
      skills: [
        "assembler-charpente", "scier-bois", "travailler-hauteur", "lire-plan", "prendre-mesures", "assembler-bois",
        "respecter-securite-chantier",
      ],
    },
    {
      romeCode: "F1501", label: "Monteur de structures en bois (F/H)",
      everyday: ["maison en bois", "ossature bois", "monteur bois"],
      skills: ["assembler-charpente", "assembler-bois", "scier-bois", "lire-plan", "isoler", "travailler-hauteur"],
    },
    {
      romeCode: "F1505", parentCode: "F1502", label: "Monteur d’échafaudages (F/H)",
      everyday: ["échafaudage", "échafaudeur", "monteur échafaudeur"],
      skills: [
        "monter-echafaudage", "travailler-hauteur", "porter-materiaux", "lire-plan", "respecter-securite-chantier",
        "travailler-equipe",
      ],
    },
    {
      romeCode: "F1607", label: "Poseur de menuiseries (F/H)",
      everyday: ["menuisier poseur", "poseur de fenêtres", "menuisier alu", "poser des fenêtres"],
      skills: ["poser-fenetres", "prendre-mesures", "poser-serrures", "percer-scier", "lire-plan", "isoler"],
    },
    {
      romeCode: "F1616", parentCode: "F1607", label: "Poseur de fenêtres et de portes (F/H)",
      everyday: ["poseur de menuiseries extérieures", "fenêtres PVC", "poseur de portes"],
      skills: ["poser-fenetres", "prendre-mesures", "poser-serrures", "isoler", "porter-materiaux", "preparer-chantier"],
    },
    {
      romeCode: "F1614", parentCode: "F1607", label: "Poseur de volets et portails (F/H)",
      everyday: ["portail", "volets roulants", "stores", "poseur de fermetures"],
      skills: ["poser-serrures", "poser-fenetres", "percer-scier", "raccorder-tableau", "prendre-mesures", "expliquer-reparation"],
    },
    {
      romeCode: "F1615", parentCode: "F1604", label: "Poseur de cloisons (F/H)",
      everyday: ["cloisons", "faux plafonds", "poseur de cloisons de bureau"],
      skills: ["poser-placo", "prendre-mesures", "lire-plan", "percer-scier", "porter-materiaux", "preparer-chantier"],
    },
    {
      romeCode: "F1625", parentCode: "F1604", label: "Monteur en agencement (F/H)",
      everyday: ["poseur de cuisine", "cuisiniste", "agencement", "dressing", "monteur de meubles"],
      skills: ["poser-cuisine", "monter-meubles", "prendre-mesures", "percer-scier", "lire-plan", "scier-bois"],
    },
    {
      romeCode: "F1611", label: "Façadier (F/H)",
      everyday: ["façade", "ravalement de façade", "enduit", "isolation par l’extérieur"],
      skills: ["poser-enduit-facade", "monter-echafaudage", "isoler", "gacher-mortier", "peindre", "travailler-hauteur"],
    },
    {
      romeCode: "F1613", label: "Étancheur (F/H)",
      everyday: ["étanchéité", "toit terrasse", "étancheur"],
      skills: ["etancher-toiture", "travailler-hauteur", "isoler", "porter-materiaux", "respecter-securite-chantier", "preparer-surface"],
    },
    {
      romeCode: "F1612", label: "Tailleur de pierre (F/H)",
      everyday: ["pierre", "taille de pierre", "restauration du patrimoine", "marbrier"],
      skills: ["tailler-pierre", "restaurer-pierre", "prendre-mesures", "lire-plan", "faire-joints", "porter-protections"],
    },
    {
      romeCode: "F1701", label: "Coffreur (F/H)",
      everyday: ["coffrage", "bancheur", "coffreur bancheur", "béton armé"],
      skills: ["coffrer", "gacher-mortier", "couler-dalle", "lire-plan", "porter-materiaux", "respecter-securite-chantier"],
    },
    {
      romeCode: "F1702", label: "Ouvrier de voirie (F/H)",
      everyday: ["travaux publics", "TP", "ouvrier VRD", "routes", "goudron", "enrobé", "paveur", "ouvrier routier"],
      skills: [
        "poser-bordures", "etaler-enrobe", "creuser-tranchee", "signaler-chantier", "poser-canalisations", "conduire-mini-pelle",
        "porter-protections",
      ],
    },
    {
      romeCode: "F1705", label: "Poseur de canalisations (F/H)",
      everyday: ["canalisateur", "canalisations", "tranchée", "réseaux d’eau"],
      skills: ["poser-canalisations", "creuser-tranchee", "signaler-chantier", "lire-plan", "conduire-mini-pelle", "porter-protections"],
    },
    {
      romeCode: "F1302", label: "Conducteur d’engins de chantier (F/H)",
      everyday: ["pelleteuse", "conducteur de pelle", "tractopelle", "pelleur", "CACES engins", "conducteur d’engins", "terrassement"],
      skills: [
        "conduire-mini-pelle", "creuser-tranchee", "guider-manoeuvre", "verifier-vehicule", "signaler-chantier", "lire-plan",
        "respecter-securite-chantier",
      ],
    },
    {
      romeCode: "F1709", parentCode: "F1704", label: "Démolisseur (F/H)",
      everyday: ["démolition", "curage de bâtiment", "casser des murs"],
      skills: ["demolir", "porter-materiaux", "trier-dechets", "porter-protections", "respecter-securite-chantier", "conduire-mini-pelle"],
    },
    {
      romeCode: "F1605", label: "Monteur de réseaux électriques (F/H)",
      everyday: ["lignes électriques", "poteaux électriques", "monteur de lignes", "éclairage public"],
      skills: [
        "tirer-cables", "travailler-hauteur", "creuser-tranchee", "raccorder-tableau", "respecter-securite-chantier",
        "conduire-mini-pelle",
      ],
    },
    {
      romeCode: "I1315", parentCode: "I1307", label: "Raccordeur fibre optique (F/H)",
      everyday: ["fibre", "fibre optique", "technicien fibre", "raccordement internet", "poseur de fibre"],
      skills: ["raccorder-fibre", "tirer-cables", "travailler-hauteur", "utiliser-smartphone", "expliquer-reparation", "conduire-camionnette"],
    },
    {
      romeCode: "I1508", parentCode: "I1503", label: "Désamianteur (F/H)",
      everyday: ["amiante", "désamiantage", "retrait d’amiante"],
      skills: ["retirer-amiante", "porter-protections", "demolir", "respecter-securite-chantier", "travailler-equipe", "nettoyer-sols"],
    },
    {
      romeCode: "H2206", label: "Menuisier (F/H)",
      everyday: ["menuiserie", "menuisier bois", "travail du bois", "bois", "atelier bois"],
      skills: ["scier-bois", "assembler-bois", "poncer-polir", "prendre-mesures", "lire-plan", "poser-fenetres", "monter-meubles"],
    },
    {
      romeCode: "F1206", parentCode: "F1202", label: "Chef d’équipe du bâtiment (F/H)",
      everyday: ["chef d’équipe", "chef de chantier", "chef d’équipe gros œuvre"],
      skills: ["organiser-equipe", "lire-plan", "respecter-securite-chantier", "montrer-geste", "preparer-chantier", "prendre-mesures"],
    },
  ],
};
