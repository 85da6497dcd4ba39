import type { Sector } from "./starter.types.ts";

/** Restauration: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const catering: Sector = {
  name: "Restauration",
  metiers: [
    {
      romeCode: "G1602", label: "Commis de cuisine (F/H)",
      everyday: ["aide-cuisinier", "aide de cuisine", "commis", "second de cuisine", "travailler en cuisine", "aide cuisine", "cuisine"],
      skills: [
        "eplucher-couper", "preparer-entrees", "suivre-recette", "dresser-assiettes", "faire-plonge", "nettoyer-plan-travail",
        "hygiene-alimentaire", "ranger-livraisons-cuisine", "travailler-equipe",
      ],
    },
    {
      romeCode: "G1609", parentCode: "G1602", label: "Cuisinier (F/H)",
      everyday: ["cuistot", "cuisinière", "chef de partie", "cuisinier de restaurant"],
      skills: [
        "cuire-plats", "suivre-recette", "preparer-entrees", "dresser-assiettes", "hygiene-alimentaire", "nettoyer-plan-travail",
        "gerer-stock-cuisine", "composer-menus", "travailler-equipe",
      ],
    },
    {
      romeCode: "G1606", parentCode: "G1602", label: "Cuisinier de collectivité (F/H)",
      everyday: ["cuisinier de cantine", "cuisinier scolaire", "cuisinier en EHPAD", "cuisine centrale", "cantinier", "cuisinier de collège"],
      skills: [
        "cuisiner-quantite", "cuire-plats", "suivre-recette", "respecter-regimes", "hygiene-alimentaire", "controler-temperature",
        "gerer-stock-cuisine", "composer-menus", "nettoyer-plan-travail",
      ],
    },
    {
      romeCode: "G1607", parentCode: "G1603", label: "Agent de restauration (F/H)",
      everyday: [
        "agent de cantine", "cantine", "cantinière", "self", "agent de restauration scolaire",
        "employé de restauration collective", "restauration au collège", "employé polyvalent de restauration",
        "serveuse de cantine",
      ],
      skills: [
        "servir-self", "preparer-entrees", "dresser-tables", "faire-plonge", "nettoyer-cuisine", "debarrasser",
        "hygiene-alimentaire", "nettoyer-sols", "ranger-livraisons-cuisine", "respecter-consignes",
      ],
    },
    {
      romeCode: "G1603", label: "Équipier de restauration rapide (F/H)",
      everyday: [
        "fast-food", "McDo", "équipier polyvalent", "sandwicherie", "kebab", "employé polyvalent restauration rapide",
        "restauration rapide",
      ],
      skills: [
        "preparer-sandwichs", "cuire-frites-burgers", "tenir-caisse", "accueillir-clients", "hygiene-alimentaire",
        "nettoyer-plan-travail", "debarrasser", "travailler-equipe",
      ],
    },
    {
      romeCode: "G1605", label: "Plongeur en restauration (F/H)",
      everyday: ["plonge", "faire la vaisselle", "plongeur", "plongeuse", "laver la vaisselle au restaurant", "batterie de cuisine"],
      skills: [
        "faire-plonge", "nettoyer-plan-travail", "nettoyer-cuisine", "eplucher-couper", "vider-poubelles",
        "ranger-livraisons-cuisine", "hygiene-alimentaire", "nettoyer-sols",
      ],
    },
    {
      romeCode: "G1604", label: "Pizzaïolo (F/H)",
      everyday: ["pizza", "faire des pizzas", "pizzaiola", "camion pizza"],
      skills: [
        "faire-pate-pizza", "suivre-recette", "hygiene-alimentaire", "prendre-commandes-salle", "encaisser-addition",
        "nettoyer-plan-travail", "gerer-stock-cuisine",
      ],
    },
    {
      romeCode: "G1612", parentCode: "G1604", label: "Crêpier (F/H)",
      everyday: ["crêperie", "faire des crêpes", "galettes", "crêpière"],
      skills: ["faire-crepes", "suivre-recette", "dresser-assiettes", "hygiene-alimentaire", "encaisser-addition", "nettoyer-plan-travail"],
    },
    {
      romeCode: "G1613", parentCode: "G1602", label: "Restaurateur ambulant (F/H)",
      everyday: ["food truck", "camion à frites", "friterie", "vente de repas au marché", "traiteur ambulant"],
      skills: [
        "preparer-sandwichs", "cuire-frites-burgers", "cuire-plats", "tenir-caisse", "accueillir-clients", "hygiene-alimentaire",
        "vendre-marche", "conduire-camionnette",
      ],
    },
    {
      romeCode: "G1610", parentCode: "G1602", label: "Pâtissier de restaurant (F/H)",
      everyday: ["desserts", "commis pâtissier", "faire les desserts"],
      skills: [
        "patisserie", "suivre-recette", "peser-melanger", "dresser-assiettes", "hygiene-alimentaire", "nettoyer-plan-travail",
        "gerer-stock-cuisine",
      ],
    },
    {
      romeCode: "G1601", label: "Chef de cuisine (F/H)",
      everyday: ["chef cuisinier", "chef", "responsable de cuisine", "chef gérant"],
      skills: [
        "diriger-cuisine", "composer-menus", "cuire-plats", "gerer-stock-cuisine", "hygiene-alimentaire", "organiser-equipe",
        "suivre-recette", "dresser-assiettes",
      ],
    },
    {
      romeCode: "G1803", label: "Serveur en restaurant (F/H)",
      everyday: [
        "serveuse", "serveur", "garçon de café", "service en salle", "extra en restauration", "service au restaurant",
        "faire des extras",
      ],
      skills: [
        "prendre-commandes-salle", "servir-plats", "dresser-tables", "debarrasser", "servir-boissons", "conseiller-menu",
        "encaisser-addition", "accueillir-clients", "travailler-equipe",
      ],
    },
    {
      romeCode: "G1801", label: "Barman (F/H)",
      everyday: ["barmaid", "serveur de bar", "travailler dans un bar", "bar", "café", "bistrot"],
      skills: [
        "servir-boissons", "preparer-cocktails", "encaisser-addition", "accueillir-clients", "faire-plonge", "gerer-stock-cuisine",
        "nettoyer-plan-travail",
      ],
    },
    {
      romeCode: "G1810", parentCode: "G1802", label: "Chef de rang (F/H)",
      everyday: ["cheffe de rang", "serveur expérimenté", "responsable de salle"],
      skills: [
        "prendre-commandes-salle", "servir-plats", "conseiller-menu", "dresser-tables", "encaisser-addition", "accueillir-clients",
        "montrer-geste",
      ],
    },
  ],
};
