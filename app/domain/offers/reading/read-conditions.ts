import type { ConstraintCode } from "../constraints.ts";
import type { FindingValue, Stance } from "./finding.ts";
import type { Segment } from "./fold.ts";
import type { Hit } from "./read-licences.ts";

type Rule = { found: FindingValue; pattern: RegExp; stance: Stance; confidence: number; not?: RegExp };
const constraint = (value: ConstraintCode): FindingValue => ({ kind: "constraint", value });
const access = (value: "housing" | "shuttle" | "carpool" | "transit"): FindingValue => ({ kind: "access", value });

/** For one thing, the rules that deny stand before those that affirm: the first that speaks wins. */
const RULES: readonly Rule[] = [
  // Loads
  { found: constraint("heavy-loads"), pattern: /\b(?:pas de|sans|aucun) (?:port de )?charges?(?: lourdes?)?\b|\bport de charges? (?:limite|leger|legeres?)|\b(?:pas de|sans) manutention\b/, stance: "no", confidence: 0.85, not: /prise en charge/ },
  { found: constraint("heavy-loads"), pattern: /\bports? de charges?\b|\bcharges? lourdes?\b|\bport(?:er|ez) (?:des |de )?(?:charges?|colis|cartons|sacs)\b|\bmanutention(?:s)? (?:lourdes?|de charges|importante|manuelles? (?:de |lourde)|repetee)|\bsoulev\w+ (?:des |de )?(?:charges?|colis|poids|sacs)\b|\b(?:charges?|colis|sacs|cartons|poids|pieces|palettes)(?: de| jusqu'a| pouvant aller jusqu'a| allant jusqu'a)+ \d{1,2} ?(?:kg|kilos?)\b|\bdemenagements? de (?:meubles|mobilier)/, stance: "yes", confidence: 0.85, not: /\b(?:chariot|aide a la manutention)\b.*\bpas de port/ },
  { found: constraint("heavy-loads"), pattern: /\bbonnes? conditions? physiques?\b|\b(?:travail|poste|metier|emploi) (?:est )?(?:tres |assez )?physique\b|\beffort physique|\bforce physique\b|\bresistance physique\b|\bmanutention\b(?=[^.]{0,15}\bquotidien)/, stance: "yes", confidence: 0.5 },
  { found: constraint("standing"), pattern: /\b(?:station|position) debout\b|\bdebout (?:prolongee|toute la journee|en permanence|longtemps)|\btravail debout\b/, stance: "yes", confidence: 0.85 },
  { found: constraint("cold"), pattern: /\b(?:travail|environnement|ambiance|atelier|temperature|milieu|entrepot)s?(?: [a-z]+){0,2} (?:au |en |dans le |a )?(?:froid|froide|refrigere|frigorifi\w+|negatif|0 ?°|4 ?°|2 ?°)|\btemperatures? (?:negatives?|comprises? entre -?\d|de \d ?(?:°|degres))|\bdans le froid\b|\btravail (?:en|au) froid\b/, stance: "yes", confidence: 0.75, not: /chambres? froides? (?:ou|et) en reserve|technicien|frigoriste|climatisation/ },
  { found: constraint("heights"), pattern: /\btrav(?:ail|aux|ailler) en (?:grande )?hauteur\b|\bvertige\b/, stance: "yes", confidence: 0.8, not: /habilitation/ },
  { found: constraint("outdoors"), pattern: /\btravail(?:ler|s)?(?: [a-z]+){0,3} (?:en|a l'|dehors|d') ?(?:exterieur|plein air|dehors)\b|\btravail dehors\b|\ben plein air\b|\bpar tous les temps\b|\btoutes? (?:les )?(?:conditions )?(?:meteo\w*|intemperies)/, stance: "yes", confidence: 0.75 },
  { found: constraint("noise"), pattern: /\b(?:environnement|milieu|atelier|ambiance) (?:tres |parfois )?bruyant\w?|\bbruit\b(?=[^.]{0,20}(?:important|constant|usine|atelier))/, stance: "yes", confidence: 0.8 },
  // Telephone
  { found: constraint("phone"), pattern: /\b(?:pas de|sans|aucun) (?:appels?|accueil) telephoniques?\b|\bpas de telephone\b/, stance: "no", confidence: 0.8 },
  { found: constraint("phone"), pattern: /\b(?:accueil|reception|relances?|prospection|permanence|vente|standard|aisance|gestion|filtrage|conseil|contacts?)(?: [a-z'-]+){0,3} (?:et |, )?telephoniques?\b|\bstandard telephonique\b|\b(?:traite\w+|gerer|gestion|recevoir|reception|repondre|prise|emettre|passer|filtrer)(?: [a-z']+){0,3} (?:appels|telephone)\b|\bappels (?:telephoniques|entrants|sortants)\b|\ba l'aise au telephone\b|\brepond\w+ au telephone\b|\btenir le standard\b|\b(?:vendre|vente|prospect\w+|relanc\w+)\b[^.]{0,120}\bpar telephone\b|\bteleconseill\w+|\bteleoperat\w+|\bteleprospect\w+/, stance: "yes", confidence: 0.8, not: /\b(?:entretien|echange|premier contact|un contact|pre-?qualification|rendez-vous) telephonique|vous (?:contact|rappel)\w+|nous (?:contact|appel)\w+|appels? d'offres?/ },
  // Reading and writing
  { found: constraint("reading-writing"), pattern: /\b(?:savoir |de )?lire et ecrire (?:n'est pas|non)|\b(?:lecture|ecriture)[^.,]{0,25} (?:non|pas) (?:necessaire|obligatoire|exige|requis)|\bsans (?:avoir besoin de )?(?:lire|ecrire)\b|\b(?:ne pas|meme si vous ne) sav\w+ lire\b/, stance: "no", confidence: 0.85 },
  { found: constraint("reading-writing"), pattern: /\blire,? (?:et |, )?ecrire\b|\b(?:lecture|lire)(?: et| \/|,) (?:l')?(?:ecriture|ecrire)\b|\b(?:lire|lecture|comprehension|comprendre)(?: [a-z']+){0,3} (?:consignes|fiches|documents|procedures|modes? operatoires|bons? de|instructions|notices|recettes)\b|\b(?:expression|communication|aisance|capacites?|qualites?|competences?|excellente?)[^.]{0,40}\b(?:ecrite?s?|redactionnelles?)\b|\ba l'(?:ecrit|oral)(?: et| comme| ou|,)(?: a l'(?:oral|ecrit))?\b(?=.{0,25})|\bredactionnel\w*|\bredig(?:er|ez)\b|\b(?:redactions?) (?:d(?:e|es|u)\b|d')|\ben redaction\b|\bmaitrise (?:de l'|de la langue |du francais )(?:ecrit|ecrite|lu|a l'ecrit)|\bbonne orthographe\b|\borthographe\b|\bcompte[ -]rendus? (?:ecrits?|d'intervention)|\bfrancais (?:lu|ecrit)\b/, stance: "yes", confidence: 0.75, not: /\banglais\b(?!.*francais)|atelier (?:de )?lecture|\bpostul\w+|\bcandidature/ },
  { found: constraint("public"), pattern: /\b(?:accueil|accueillir|contact)(?: [a-z']+){0,2} (?:du |le |avec le |de |des |les |la )(?:public|clients?|clientele|usagers?|visiteurs?)\b|\bcontact client\w*|\brelation client\w*/, stance: "yes", confidence: 0.7 },
  // Housing
  { found: access("housing"), pattern: /\bnon[ -]loge\w?s?\b|\bpas (?:de logement|loge\w?)\b|\bsans logement\b|\blogement (?:non|pas) (?:fourni|assure|possible)|\bpas de possibilite de logement/, stance: "no", confidence: 0.95 },
  { found: access("housing"), pattern: /\b(?:possibilites?|propos\w+|offre|offrons|fournissons)(?: [a-z']+){0,4} (?:de )?(?:logement|hebergement|etre loge|loger)\b|\b(?:logement|hebergement)s?(?: [a-z]+){0,6} (?:possibles?|propose|envisageable|disponible|selon dispo\w*)\b|\bpossibilite (?:de |d')(?:logement|hebergement|etre heberge)|\bpossibilite de mise a disposition d'un logement/, stance: "wish", confidence: 0.85, not: /aides? au logement|demarches|recherche de logement|bailleur|(?:clients?|residents?|hotel|vacanciers|locataires|vente|proprietaires)\b.*\blogements?/ },
  { found: access("housing"), pattern: /\bloges?\b(?= ?(?:et|\/|,|-|\+|ou|&)? ?(?:nourri|saison|blanchi))|\bnourri\w?(?:s|\(e\))?(?: ?(?:et|\/|,|-|\+|&) ?| )(?:loge|blanchi)\w?|\b(?:poste|emploi|place|contrat|hotellerie|saison\w*)\s*(?:est |: ?|sont )?loge(?:e|s|\(e\))?\b|\*+ ?loge\w? ?\*+|\bloge(?= ?\([hf]\/[hf]\)|$| ?#| ?saison)|\bloge(?:e|\(e\))? (?:sur place|gratuitement|par l'employeur|a l'hotel)|\b(?:logement|hebergement|studio|appartement|chambre)s?(?: [a-z]+){0,2} (?:fournis?|assures?|offerts?|mis a (?:votre )?disposition|de fonction|compris|inclus|gratuits?|sur place)\b|\blogement (?:individuel|personnel)\b|\bvotre logement\b|\b(?:poste|recherchons|recherche|offre)[^.]{0,40}\bavec logement\b|\blogement (?:est )?(?:a|situe)\b[^.]{0,20}(?:min|metres|\d ?m\b)/, stance: "yes", confidence: 0.85, not: /aides?[^.]{0,12} logement|(?:jeunes|residents?|clients?|vacanciers|locataires|usagers|beneficiaires|familles)\b[^.]{0,30}$|\bdes jeunes\b|logement social|entretien de(?:s)? (?:l'hebergement|logements)|patronal|proximite d'un logement|\b(?:nettoyage|menage|entretien) (?:du|des|de) (?:logement|hebergement|chambre|appartement)s?\b/ },
  // Coming
  { found: access("transit"), pattern: /\b(?:non|pas|peu|mal|parfois non|n'est pas) (?:tres |bien )?(?:desservie?s?|accessibles?)(?: [a-z']+){0,3} (?:transports?|bus|tram|train)|\b(?:pas de|aucun) (?:transports? en commun|bus|moyens? de transport)|\binaccessible (?:en|par les) (?:transports?|bus)/, stance: "no", confidence: 0.9 },
  { found: access("shuttle"), pattern: /\b(?:pas de|sans|aucune) navettes?\b/, stance: "no", confidence: 0.9 },
  { found: access("shuttle"), pattern: /\bnavettes?\b(?:(?= ?(?:gratuite|d'entreprise|de l'entreprise|mise|assuree?|depuis|au depart|possible|disponible|de ramassage|organisee|fournie))|(?=[^.]{0,40}(?:mise en place|a votre disposition|pour (?:vous|les salaries|le personnel|rejoindre|venir))))|\bbus (?:gratuit|d'entreprise|de l'entreprise|prive|de ramassage|du personnel)\b|\b(?:un|de) ramassage (?:du personnel|des salaries|est|organise|assure|par)|\btransport (?:des salaries |du personnel |jusqu'au (?:site|chantier) )?(?:assure|organise|pris en charge|fourni|gratuit)\b(?! a \d)|\bdepart (?:en |du )?(?:camion|vehicule|minibus) (?:de l'entreprise |du )?depot\b/, stance: "yes", confidence: 0.8, not: /\b(?:chauffeur|conduire|conducteur|conduite|effectu\w+|realis\w+) (?:de |des |les |la )?navettes?|\btransport[^.]{0,20}\b(?:50|75|100) ?%|abonnement|remboursement/ },
  { found: access("carpool"), pattern: /\bco-?voiturage\b/, stance: "yes", confidence: 0.7, not: /\b(?:pas de|sans|plateforme) co-?voiturage|application/ },
  { found: access("transit"), pattern: /\b(?:accessible|accessibilite|desservie?s?|acces(?: facile)?)(?: [a-z']+){0,2} (?:en |par |les |le |a )*(?:bus|transports? en commun|train|tram|gare)\b|\b(?:a |proche|pres|proximite)(?: [a-z0-9']+){0,4} (?:de la gare|de l'arret de bus|de la station|d'un arret|gare sncf|du tram)\b|\barrets? de bus (?:a|devant|juste|en face|au pied)|\b(?:a )?proximite (?:immediate )?(?:des |de )?(?:transports? en commun|arret|gare)/, stance: "yes", confidence: 0.8, not: /\bvehicule.{0,40}(?:non|pas) desservi|navette.{0,20}clients|station de ski/ },
];

/** Most sentences say nothing of it: seen at a glance, before the careful reading. */
const MAY_SAY_HOW =
  /charge|manutention|soulev|colis|sacs|cartons|poids|palettes|demenag|physique|debout|froid|refriger|frigorif|temperature|hauteur|vertige|exterieur|dehors|plein air|temps|meteo|intemper|bruy|bruit|teleph|telec|teleo|telep|standard|appels|lire|ecrit|ecrire|lecture|comprehension|comprendre|redact|redig|orthographe|compte|oral|accueil|clien|contact|usager|public|loge|nourri|hebergement|studio|appartement|chambre|desserv|accessi|transport|bus|navette|ramassage|depart|voiturage|proximite|gare|tram|train|proche|pres |acces|arret/;

/** Conditions of the work and ways to come that a sentence says in words. One finding a thing and a sentence. */
export function readConditions({ folded }: Segment): Hit[] {
  if (!MAY_SAY_HOW.test(folded)) return [];
  const hits: Hit[] = [];
  for (const rule of RULES) {
    if (hits.some((hit) => hit.found.kind === rule.found.kind && hit.found.value === rule.found.value)) continue;
    const match = rule.pattern.exec(folded);
    if (!match || rule.not?.test(folded)) continue;
    hits.push({ found: rule.found, stance: rule.stance, confidence: rule.confidence, start: match.index, end: match.index + match[0].length });
  }
  return hits;
}
