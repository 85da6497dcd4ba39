import type { Sector } from "./starter.types.ts";

/** Espaces verts et forêt: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const green: Sector = {
  name: "Espaces verts et forêt",
  metiers: [
    {
      romeCode: "A1203", label: "Agent d’entretien des espaces verts (F/H)",
      everyday: [
        "espaces verts", "jardinier", "tondre la pelouse", "entretien de jardins", "ouvrier espaces verts", "tonte",
        "agent communal espaces verts", "jardinage", "petits travaux de jardinage",
      ],
      skills: [
        "tondre", "tailler-haies", "debroussailler", "desherber", "ramasser-feuilles", "planter", "arroser", "becher-preparer-sol",
        "conduire-tondeuse", "entretenir-outils-jardin", "porter-protections",
      ],
    },
    {
      romeCode: "A1208", parentCode: "A1203", label: "Jardinier paysagiste (F/H)",
      everyday: ["paysagiste", "ouvrier paysagiste", "création de jardins", "aménagement de jardins"],
      skills: [
        "planter", "creer-massif", "poser-dalles", "poser-cloture", "tailler-haies", "tondre", "reconnaitre-plantes",
        "becher-preparer-sol", "lire-plan", "conduire-mini-pelle",
      ],
    },
    {
      romeCode: "A1202", label: "Agent d’entretien des espaces naturels (F/H)",
      everyday: [
        "cantonnier rural", "entretien de rivières", "brigade verte", "entretien des chemins", "débroussaillage",
        "bénévole nature", "ramassage de déchets nature",
      ],
      skills: [
        "debroussailler", "entretenir-chemins", "entretenir-riviere", "utiliser-tronconneuse", "poser-cloture", "planter",
        "broyer-vegetaux", "porter-protections", "travailler-equipe",
      ],
    },
    {
      romeCode: "A1201", label: "Bûcheron (F/H)",
      everyday: ["bûcheronnage", "couper du bois", "abattage d’arbres", "coupe de bois"],
      skills: [
        "abattre-arbres", "utiliser-tronconneuse", "fendre-bois", "debroussailler", "entretenir-outils-jardin",
        "porter-protections", "travailler-equipe", "respecter-securite-chantier",
      ],
    },
    {
      romeCode: "A1209", parentCode: "A1201", label: "Élagueur (F/H)",
      everyday: ["grimpeur", "élagage", "couper des branches", "élagueur grimpeur", "arboriste"],
      skills: [
        "grimper-elaguer", "utiliser-tronconneuse", "travailler-hauteur", "abattre-arbres", "broyer-vegetaux",
        "porter-protections", "travailler-equipe",
      ],
    },
    {
      romeCode: "A1210", parentCode: "A1205", label: "Ouvrier forestier (F/H)",
      everyday: ["forestier", "travailler en forêt", "plantation d’arbres", "sylviculture"],
      skills: [
        "planter", "debroussailler", "utiliser-tronconneuse", "abattre-arbres", "entretenir-chemins", "poser-cloture",
        "porter-protections",
      ],
    },
    {
      romeCode: "F1707", parentCode: "F1703", label: "Maçon du paysage (F/H)",
      everyday: ["maçon paysagiste", "poseur de dalles", "muret", "terrasse de jardin"],
      skills: [
        "poser-dalles", "poser-bordures", "monter-mur", "gacher-mortier", "couler-dalle", "prendre-mesures", "porter-materiaux",
        "conduire-mini-pelle",
      ],
    },
  ],
};
