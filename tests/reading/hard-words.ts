/**
 * Words that someone who reads with difficulty, or who does not work in an office, may not know.
 *
 * Each says what to write instead. `explained`: the word may stand where what it means stands right beside it in the same
 * block of text, because she will meet it elsewhere (on a contract, at France Travail) and is better off knowing it.
 * `onPage`: the same, anywhere on the page; what leads to a page is called by the word.
 */
export type HardWord = { word: RegExp; instead: string; explained?: RegExp; onPage?: RegExp };

/** A word, whole, whatever its accents' case; `s` and `x` of plurals are taken along. */
const word = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${text})(?:s|x|es)?(?![\\p{L}\\d])`, "iu");
/** Initials: exactly as written. */
const initials = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${text})(?![\\p{L}\\d])`, "u");

export const hardWords: readonly HardWord[] = [
  // Initials of the field.
  { word: initials("CER|PPAE|PPPE"), instead: "« ce que vous avez décidé avec votre coach »" },
  { word: initials("PMSMP"), instead: "« immersion : quelques jours pour essayer un métier »" },
  { word: initials("IAE|SIAE|ACI|ETTI|GEIQ"), instead: "« entreprise qui aide à reprendre le travail »" },
  { word: initials("CDDI"), instead: "« contrat pour reprendre le travail »", explained: /reprendre le travail/ },
  { word: initials("ROME|FLE|CEFR|CECRL|DTAS|QPV|NAF|INSEE|CNIL|RGPD|RGAA|WCAG"), instead: "what it stands for, in everyday words", explained: /\([^)]+\)|,|:|«/ },
  { word: initials("CACES"), instead: "« CACES (conduire un chariot) »", explained: /chariot|engin|nacelle|machine/ },
  { word: initials("BSR|(?<=permis )AM"), instead: "« permis AM (scooter) »", explained: /scooter|cyclo|50|permis B/ },
  { word: initials("TJM|ETP|SMIC"), instead: "the amount in euros", explained: /€/ },
  // Words of offices.
  { word: word("candidature"), instead: "« réponse »" },
  { word: word("candidat|candidate|postulant"), instead: "« vous », « une personne »" },
  { word: word("postuler|candidater"), instead: "« répondre »" },
  { word: word("bénéficiaire|allocataire|usager|usagère|demandeur d’emploi"), instead: "« vous », « la personne »" },
  { word: word("mobilité"), instead: "« se déplacer », « vos trajets »" },
  { word: word("compétence|aptitude|savoir-être"), instead: "« ce que vous savez faire »" },
  { word: word("dispositif|prestation"), instead: "« aide »" },
  { word: word("référent|référente"), instead: "« votre coach »" },
  { word: word("habilitation|habilité"), instead: "« certificat »", explained: /certificat/ },
  { word: word("accompagnement"), instead: "« votre coach vous aide »" },
  { word: word("insertion"), instead: "« reprendre le travail »", explained: /reprendre le travail|reprendre pied/ },
  { word: word("orientation|préconisation|prescription|prescripteur"), instead: "« proposition »" },
  { word: word("disponibilité"), instead: "« quand vous êtes libre »" },
  { word: word("modalité|conformément|préalable|préalablement|ultérieur|ultérieurement|susceptible"), instead: "say it simply, or leave it out" },
  { word: word("périmètre|secteur géographique"), instead: "« jusqu’où vous pouvez aller »" },
  { word: word("qualification|qualifié|qualifiant|qualifiante"), instead: "« diplôme », « formation »" },
  { word: word("pièce justificative|justificatif"), instead: "« papier », « preuve »" },
  { word: word("rémunération|rétribution|émoluments"), instead: "« salaire », « payé »" },
  { word: word("poste à pourvoir|pourvu|pourvue"), instead: "« le poste est pris »" },
  { word: word("recruteur|recruteuse|recrutement"), instead: "« l’entreprise », « l’employeur »" },
  { word: word("professionnel|professionnelle"), instead: "« du travail »", explained: /permis|carte/i },
  // A line of what she has done herself says it as a CV does: she knows.
  { word: word("bénévolat"), instead: "« aider sans être payé »", onPage: /sans (?:être payé|salaire)/, explained: /\d (?:ans?|mois)/ },
  { word: word("immersion"), instead: "« essayer un métier »", onPage: /essa(?:ie|y)|découvr|quelques jours/i, explained: /essa(?:i|y)|découvr|quelques jours|stage/i },
  { word: word("appellation|nomenclature|référentiel"), instead: "« nom du métier »" },
  { word: word("télécharger|téléverser|uploader"), instead: "« enregistrer », « envoyer »", explained: /PDF|fichier|télépho/i },
  { word: word("identifiant|authentification|authentifier|s’authentifier"), instead: "« entrer », « votre code »" },
  { word: word("mot de passe oublié|login|e-mailing"), instead: "« je n’arrive pas à entrer »" },
  { word: word("consentement|consentir"), instead: "« votre accord »" },
  { word: word("confidentialité|confidentiel|confidentielle"), instead: "« personne d’autre ne le voit »" },
  { word: word("valider|validation"), instead: "« envoyer », « c’est bon »" },
  { word: word("saisir|renseigner|compléter le formulaire"), instead: "« écrire », « remplir »" },
  { word: word("sélectionner|cliquer"), instead: "« choisir », « toucher »" },
  { word: word("notification|notifier|notifié"), instead: "« message »" },
  { word: word("optimiser|optimal|pertinent|pertinente|pertinence"), instead: "say what it does" },
  { word: word("rapprochement|appariement|matching|score|algorithme"), instead: "« offres proches de vous »", explained: /:|\(.+\)/ },
  { word: word("géolocalisation|géolocaliser|rayon"), instead: "« jusqu’où vous pouvez aller »" },
  { word: word("à vol d’oiseau"), instead: "« environ … km »", explained: /estimation|km|cercle|depuis/ },
  { word: word("horaires atypiques|amplitude horaire|vacation"), instead: "« la nuit », « tôt le matin »" },
  { word: word("abonné|désabonner|se désinscrire"), instead: "« ne plus recevoir »" },
  { word: word("frein"), instead: "« ce qui vous gêne »", explained: /vélo/ },
  { word: word("entretien d’embauche"), instead: "« rendez-vous avec l’employeur »" },
];

/** The hard words of a block of text that nothing explains, there or on its page: the word, and what to write instead. */
export function hardWordsIn(block: string, page = ""): string[] {
  const text = straight(block);
  return hardWords.flatMap(({ word: pattern, instead, explained, onPage }) => {
    const found = pattern.exec(text);
    if (!found || explained?.test(text.replace(found[0], "")) || onPage?.test(straight(page))) return [];
    return [`« ${found[0]} » → ${instead}: ${text.trim().slice(0, 160)}`];
  });
}

const straight = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/'/g, "’");
