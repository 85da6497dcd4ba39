import type { FlagCode } from "./flag.ts";

/** A pattern on a folded sentence. `unless`: what in the same sentence makes it harmless. `ages`: a rule of age, which some contracts have by law. */
export type WordRule = { code: FlagCode; pattern: RegExp; unless?: RegExp; ages?: true };

const GENDERED = "(?:hommes?|femmes?|filles?|garcons?)";
/** Names of trades that begin with one of these words: « femme de chambre », « homme toutes mains ». */
const NO_TRADE = "(?!\\s+(?:de\\s+(?:menage|chambre|service|peine|piste|cour|toutes)|toutes?\\s+mains|d'(?:entretien|affaires?)|au pair)|\\s*(?:/|\\(|ou\\b|et\\b))";
const SERVED = /\b(?:accueil\w*|accompagn\w*|foyer|heberg\w*|vestiaires?|collections?|rayons?|publics?|patient\w*|client\w*|usagers?|resident\w*|beneficiaires?|auprès|aupres|egalite|violences?)\b/;
const YOUNG_SERVED = /\b(?:enfants?|jeunes (?:de|ages)|mineurs?|eleves?|adolescents?|public|resident\w*|personnes? agees?|patient\w*|beneficiaires?|accueil\w*|accompagn\w*|encadr\w*|anciennete|experience|diplome\w*|vehicules?|entreprise|societe|depuis)\b/;
const SOMEONE = "(?:personnes?|candidat\\w*|profils?|quelqu'un|vous etes|etre)";
const ASKED = "(?:exige\\w*|obligatoires?|requis\\w*|imperati\\w+|indispensables?|demande\\w*|uniquement|exclusivement|seulement|souhaite\\w*|de preference)";

/**
 * Words of an offer that the law does not allow, by what they are about. What a rule must leave alone matters as much as what it
 * must find: names of trades, the people who are served, what is offered to everyone.
 *
 * @source Code du travail L1132-1 (grounds), L1142-1 (sex and family in offers), L5331-2 (ages in offers)
 */
export const discriminationRules: readonly WordRule[] = [
  { code: "discrimination-sex", pattern: new RegExp(`\\b(?:recherch\\w*|cherch\\w*|recrut\\w*|embauch\\w*)\\s+(?:activement\\s+)?(?:une?\\s+|des\\s+|deux\\s+)?(?:jeunes?\\s+)?${GENDERED}\\b${NO_TRADE}`), unless: SERVED },
  { code: "discrimination-sex", pattern: new RegExp(`\\b${GENDERED}\\s+(?:uniquement|exclusivement|seulement|de preference|exige\\w*|souhaite\\w*|imperati\\w+)\\b`), unless: SERVED },
  { code: "discrimination-sex", pattern: new RegExp(`\\b(?:uniquement|exclusivement|seulement|reserve\\w*|de preference|preference|plutot)\\s+(?:pour\\s+)?(?:aux?\\s+|a\\s+une?\\s+|a\\s+des\\s+|les\\s+|des\\s+|une?\\s+)?${GENDERED}\\b${NO_TRADE}`), unless: SERVED },
  { code: "discrimination-sex", pattern: /\b(?:candidat\w*|profils?|personnes?|postulants?)\s+(?:de sexe\s+)?(?:masculins?|feminins?|feminines?|masculines?)\b/ },
  { code: "discrimination-sex", pattern: /\bpas (?:de femmes?|d'hommes?|de filles?|de garcons?)\b/, unless: SERVED },
  { code: "discrimination-sex", pattern: new RegExp(`\\b(?:vous etes|etre)\\s+une?\\s+(?:jeune\\s+)?(?:homme|femme|fille|garcon)\\b${NO_TRADE}`) },

  { code: "discrimination-age", ages: true, pattern: /\b(?:de\s+)?(?:moins|plus) de (?:2[0-9]|[3-6][0-9]) ans\b/, unless: YOUNG_SERVED },
  { code: "discrimination-age", ages: true, pattern: /\bag(?:e|ee|es|ees)?\s*:?\s*(?:de\s+|entre\s+)?\d{2}\s*(?:a|et|-|\/)\s*(?:2[5-9]|[3-6][0-9])\s*ans\b/, unless: YOUNG_SERVED },
  { code: "discrimination-age", ages: true, pattern: /\b(?:avoir|vous avez)\s+entre\s+\d{2}\s*(?:et|-)\s*(?:2[5-9]|[3-6][0-9])\s*ans\b/, unless: /experience|anciennete/ },
  { code: "discrimination-age", ages: true, pattern: /\b(?:age (?:maximum|maximal|maxi|max|limite)|limite d'age)\b|\b(?:2[0-9]|[3-6][0-9]) ans (?:maximum|maxi|max)\b/, unless: /experience|anciennete|enfant|sans limite|pas de limite|aucune limite|diplome|contrat/ },
  { code: "discrimination-age", ages: true, pattern: /\b(?:vous etes|etre|personnes?|candidat\w*|profil|quelqu'un de)\s*:?\s*(?:plutot\s+|assez\s+)?jeunes?\b(?!\s+(?:diplome|retraite|public|marque|structure|maman|parent))/, unless: /accueil|accompagn|equipe jeune|jeune equipe/ },
  { code: "discrimination-age", ages: true, pattern: /\b(?:recherch\w*|cherch\w*|recrut\w*)\s+(?:une?\s+|des\s+)?jeunes?\b(?!\s+(?:diplome|retraite|talent|apprenti|volontaire|sapeur|entreprise|equipe|pousse))/, unless: /service civique|alternan|apprenti|accueil/ },
  { code: "discrimination-age", ages: true, pattern: /\b(?:pas de|ni)\s+seniors?\b|\bseniors? (?:s'abstenir|exclus?)\b/ },

  { code: "discrimination-origin", pattern: new RegExp(`\\bnationalite\\s+(?:francaise|europeenne)\\b`), unless: /fonctionnaire|titulaire|militaire|armee|defense|gendarm|police|habilitation|ou (?:etrangere|titre)/ },
  { code: "discrimination-origin", pattern: /\blangue maternelle\b/, unless: /sans|quelle que soit|peu importe/ },
  { code: "discrimination-origin", pattern: /\b(?:candidat\w*|personnes?|profils?|vendeu\w+|serveu\w+|quelqu'un)\s+(?:\w+\s+)?(?:d'origine|de type)\s+(?:europeen\w*|francais\w*|african\w*|maghrebin\w*|asiatique\w*|caucasien\w*|etranger\w*)\b/, unless: SERVED },
  { code: "discrimination-origin", pattern: /\bfrancais\w*\s+de souche\b|\b(?:pas d'|sans )etrangers?\b|\betrangers? s'abstenir\b/ },

  { code: "discrimination-family", pattern: /\b(?:personnes?|candidat\w*|profils?|couples?|celibataires?|femme|homme|etes|etre|ideal\w*|preference)\b[^.]{0,25}\bsans enfants?\b|\bsans enfants? a charge\b/ },
  { code: "discrimination-family", pattern: new RegExp(`\\bcelibataires?\\b`), unless: /logement|studio|chambre|impot/ },
  { code: "discrimination-family", pattern: /\b(?:sans|pas de|aucune?)\s+(?:charges?|contraintes?|obligations?|attaches?)\s+(?:de famille|familiales?)\b/ },
  { code: "discrimination-family", pattern: new RegExp(`\\b(?:situation (?:de famille|familiale) stable|marie\\w*\\s+${ASKED})`) },

  { code: "discrimination-pregnancy", pattern: /\b(?:pas|non|ni)\s+(?:de\s+(?:femmes?\s+)?|etre\s+)?enceintes?\b|\benceintes? s'abstenir\b|\b(?:sans|pas de)\s+(?:projet de\s+)?(?:grossesse|maternite)\b/ },

  { code: "discrimination-health", pattern: /\b(?:etre|etes|candidat\w*|personnes?)\s+(?:\w+\s+)?en\s+(?:bonne|parfaite|excellente)\s+(?:forme et )?sante\b|\b(?:bonne|parfaite|excellente)\s+sante\s+(?:exige\w*|obligatoire|requise|imperative|indispensable)/, unless: SERVED },
  { code: "discrimination-health", pattern: /\b(?:sans|pas de|aucune?|ni)\s+(?:probleme|souci|antecedent)s?\s+(?:de\s+(?:sante|dos)|medica\w+|de sante)\b|\b(?:sans|pas de|aucune)\s+(?:maladie|pathologie)s?\b/ },
  { code: "discrimination-health", pattern: /(?<!\bou )\b(?:sans|pas de|aucun)\s+handicap\b|\bnon handicape\w*|\bhandicape?\w* s'abstenir\b|\b(?:pas de|non)\s+rqth\b|\brqth\s+(?:exclu\w*|s'abstenir|non accepte\w*)/, unless: /discrimination|distinction/ },
  { code: "discrimination-health", pattern: /\b(?:sans|aucune|pas de)\s+(?:restriction|contre-indication)s?\s+(?:medicale|physique)s?\b/ },

  { code: "discrimination-religion", pattern: /\b(?:pas de|sans)\s+(?:voile|foulard|kippa)\b|\b(?:voile|foulard)\s+(?:interdit|refuse|non accepte)\w*|\bnon[- ]voilees?\b/ },
  { code: "discrimination-religion", pattern: new RegExp(`\\b${SOMEONE}\\s+(?:\\w+\\s+){0,2}(?:catholiques?|chretien\\w*|musulman\\w*|juif|juive|juifs|juives|croyant\\w*|athees?)\\b`), unless: SERVED },

  { code: "discrimination-looks", pattern: /\b(?:physique|silhouette|apparence)\s+(?:agreable|avantageu\w+|attrayant\w*|seduisant\w*|elancee?|mince)\b|\bjolies? (?:filles?|femmes?)\b|\bbeau garcon\b/ },
  { code: "discrimination-looks", pattern: /\btaille\s+(?:minimum|minimale|mini)\b|\bmesurer (?:au moins|plus d)|\b(?:sans|ni|pas de)\s+(?:tatouages?|piercings?)\b/ },
  { code: "discrimination-photo", pattern: /\b(?:cv|candidature)\s*(?:avec|\+|et)\s*(?:une\s+)?photo\b|\bphoto\s+(?:obligatoire|exigee|demandee)\b|\bjoindre\s+(?:une\s+|votre\s+)?photo\b/ },

  { code: "discrimination-opinion", pattern: /\bnon[- ]syndique\w*|\bpas de syndi(?:que|caliste)s?\b|\bsyndi(?:que|caliste)s? s'abstenir\b|\bsans (?:engagement|activite) (?:syndical|politique)e?\b/ },
  { code: "discrimination-orientation", pattern: /\b(?:pas d'|uniquement |ni )?(?:homosexuel|heterosexuel)\w*\b/, unless: /egalite|discrimination|distinction|inclusi|lutte|accompagn/ },
  { code: "discrimination-poverty", pattern: /\b(?:pas de|ni)\s+(?:chomeurs?|rsa|beneficiaires? du rsa|brsa|cas soc\w*)\b|\b(?:chomeurs?|beneficiaires? du rsa|brsa|rmistes?)\s+(?:longue duree\s+)?s'abstenir\b/ },
  { code: "discrimination-residence", pattern: /\b(?:habit(?:er|ez|ant)|resid(?:er|ez|ant)|domicilie\w*)\b[^.]{0,40}\b(?:imperati\w+|obligatoire\w*|exige\w*|uniquement|exclusivement)\b|\b(?:imperati\w+|obligatoire\w*|exige\w*|uniquement|exclusivement)\s+(?:d')?(?:habiter|resider|domicilie\w*)\b/ },
  { code: "discrimination-habits", pattern: new RegExp(`\\b${SOMEONE}\\b[^.]{0,30}\\bnon[- ]fumeu(?:r|se)s?\\b|\\bnon[- ]fumeu(?:r|se)s?\\s+${ASKED}`) },
];

/** One look that most texts fail at: only those that hold one of these words are read sentence by sentence. */
export const ANY_DISCRIMINATION = /hommes?\b|femmes?\b|filles?\b|garcons?\b|masculin|feminin| ans\b|\bjeunes?\b|seniors?\b|nationalite|maternelle|origine|de type|etranger|souche|sans enfant|celibataire|famil|marie|enceinte|grossesse|maternite|sante\b|handicap|rqth|maladie|pathologie|medica|\bdos\b|voile|foulard|kippa|catholique|chretien|musulman|jui[fv]|croyant|athee|physique|silhouette|apparence|jolies?\b|taille|mesurer|tatouage|piercing|photo|syndi|politique|sexuel|chomeur|\bb?rsa\b|rmiste|cas soc|habit|resid|domicili|fumeu|limite d'age|age m|age l/;
