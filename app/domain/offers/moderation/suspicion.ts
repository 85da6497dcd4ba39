import type { WordRule } from "./discrimination.ts";

/** Words of fake offers: they ask for money, for papers, or to go on talking elsewhere. @source warnings of cybermalveillance.gouv.fr and of France Travail on fake offers, in our words */
export const suspicionRules: readonly WordRule[] = [
  { code: "asks-money", pattern: /\bfrais\s+(?:de\s+dossier|d'inscription|d'agence|de\s+traitement|de\s+reservation)\b/, unless: /pris en charge|prise en charge|rembours|offert|sans frais|gratuit|aucun|pas de frais|finance/ },
  { code: "asks-money", pattern: /\b(?:caution|acompte|depot de garantie)\s+(?:de\s+|:\s*)?\d+/, unless: /logement|loyer|location|vehicule|materiel prete|badge/ },
  { code: "asks-money", pattern: /\b(?:versez|verser (?:avant|d'abord)|payez|payer (?:avant|d'abord)|reglez|regler avant|envoyez)\b[^.]{0,50}(?:\d\s*(?:€|euros?)|\bfrais\b|\bkit\b|\bargent\b)/ },
  { code: "asks-money", pattern: /\b(?:achat|acheter)\s+(?:obligatoire\s+)?(?:d'un|du|le|votre|un)\s+kit\b/ },
  { code: "asks-money", pattern: /\b(?:western union|moneygram|paysafecard|transcash|pcs mastercard|mandat cash|coupons? (?:de )?recharge)\b/ },
  { code: "asks-money", pattern: /\b(?:encaiss\w*|recev\w+|deposer?)\b[^.]{0,40}\b(?:cheques?|virements?|fonds)\b[^.]{0,30}\bsur votre compte\b/ },
  { code: "premium-number", pattern: /(?:\b0|\+33\s?)\s?8[ .-]?9\d?(?:[ .-]?\d){6,7}\b/ },
  { code: "messaging-only", pattern: /\b(?:whats ?app|telegram|snapchat|viber|messenger)\b/ },
  { code: "bank-papers", pattern: /\b(?:envoy\w*|transmet\w*|communiqu\w*|fourni\w*|joindre)\b[^.]{0,50}\b(?:rib|iban|coordonnees bancaires|carte bancaire|carte d'identite|piece d'identite|numero de securite sociale)\b/, unless: /embauche|contrat signe|a la signature|recrute/ },
  { code: "too-good", pattern: /\b(?:jusqu'a|gagnez|gagner|soit)\s+\d[\d ]{2,6}\s*(?:€|euros?)\s*(?:par|\/|la)\s*(?:jour|journee|semaine)\b|\b(?:revenus?|gains?)\s+(?:illimites?|garantis?|rapides?)\b|\bargent facile\b/ },
  { code: "network-selling", pattern: /\bmarketing de reseau\b|\bmlm\b|\bdevenez votre propre patron\b|\bparrain\w+ (?:de )?filleuls?\b|\bindependance financiere\b/ },
  { code: "short-link", pattern: /\b(?:bit\.ly|tinyurl\.com|t\.me|wa\.me|goo\.gl|is\.gd|cutt\.ly|ow\.ly)\b/ },
  { code: "outside-link", pattern: /\bhttps?:\/\/|\bwww\./ },
];

/** One look that most texts fail at. */
export const ANY_SUSPICION = /frais|caution|acompte|garantie|versez|verser|payez|payer|reglez|regler|envoye|kit\b|western|moneygram|paysafe|transcash|pcs|mandat|coupon|encaiss|recev|depos|8[ .-]?9|whats|telegram|snapchat|viber|messenger|rib\b|iban|bancaire|identite|securite sociale|jusqu'a|gagne|gains?\b|soit|revenu|argent|reseau|mlm|patron|parrain|independance|bit\.ly|tinyurl|t\.me|wa\.me|goo\.gl|is\.gd|cutt\.ly|ow\.ly|http|www\./;
