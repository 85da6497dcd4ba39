import type { Segment } from "./fold.ts";
import type { Hit } from "./read-licences.ts";
import { stanceAt, type Heard } from "./stance.ts";

const REFUSED = /\bdebutant\w*(?:\(e\))?s? (?:non accept|s'abstenir|exclus)|\b(?:pas de|non|aux) debutant\w* (?:s'abstenir|non)|\bpas de debutant/;
const WELCOME = /\bdebutant\w*(?:\(e\))?(?:s|\(s\))?(?: \(e\))?(?: [a-z/()]+){0,2} (?:accept|bienven|admis|possible|motive\w* accept|souhaite)\w*|\b(?:accept\w+|ouvert\w?|accessible|bienvenue|possible|formation possible|pret\w? a former)(?: [a-z]+){0,3} (?:aux |les |des |un |une |pour les |a des )?debutant|\bprofils? debutants?\b|\b(?:profils? )?juniors? (?:motives? )?(?:accept|bienven)\w*|\bou que (?:tu|vous) (?:demarr|debut)\w+|\b(?:soyez|etes|vous) debutant\w*|\bdebutants?, (?:travailleurs|etudiants|jeunes)|^debutante?\(?e?\)? ?\?$|\bexperience : ?debutant/;
const NONE_NEEDED = /\b(?:aucune|sans|pas d'|pas besoin d')\s?(?:premiere )?(?:experience|diplome ni experience|qualification ni experience)(?: prealable| professionnelle| particuliere| specifique)?\b|\bexperience (?:professionnelle |prealable )?(?:n'est |n'est )?(?:non |pas )(?:necessairement |forcement )?(?:exigee?|obligatoire|requise?|necessaire|indispensable|demandee?)|\bexperience en [a-z ]{2,25}\(pas indispensable|\bavec ou sans experience\b|\b(?:nous vous formons|formation (?:complete |interne |en interne )*(?:assuree|des votre arrivee))\b/;
const LANGUAGE = /\b(?:anglais|allemand|espagnol|italien|langues?)\b[^.]{0,20}\(?debutant/;
const EXPERIENCE = /\bexperiences?\b/g;
/** The firm's own years, the customer's « expérience », the pay « selon expérience ». */
const NOT_HERS = /\bexperiences? (?:client\w*|candidat|patient|utilisateur|d'achat|professionnelle (?:precieuse|enrichissante)|culinaire|unique|inoubliable|enrichissante|conviviale|memorable|fluide)|\b(?:forte?|nos|notre|cette|vivre une|offrir une|offrant une|une meilleure|la meilleure|partage d'|acquerir (?:une|de l')|acquis\w* de l'|retour d'|valider? (?:d'|l'))(?: [a-z]+){0,3} ?(?:d')?experiences?\b|\b(?:selon|en fonction d\w+|suivant|fonction|negocier|profil et|selon votre)(?: [a-z',]+){0,6} experiences?\b|\bans d'experience (?:dans l'accompagnement|et de savoir-faire|au service)|\bpour une experience\b|\ba propos\b|\bdepuis (?:plus de )?\d+ ans\b/;
/** A title of a paragraph asks for nothing by itself. */
const HEADING = /\bcompetences?,? (?:et |\/ ?)?experiences?\b(?! en| dans| de)|\bqualifications? (?:et|\/) experiences?|\bexperiences?, (?:qualites|competences|formations?)|^(?:formation|diplome|competences?|profil|parcours)(?: et| ?\/| &) experiences?[ :]*$|^experiences?[ :]*$/;
const NUMBER_WORDS: Record<string, number> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, dix: 10 };
const LENGTH = /\b(\d{1,2}|une?|deux|trois|quatre|cinq|six|dix)(?: ?(?:a|-|ou) ?(\d{1,2}))? ?\(?\d?\)? ?(ans?|annees?|mois)\b/g;

/** Whether beginners are welcome and how much experience a sentence asks for. Months; null when it gives no length. */
export function readExperience({ folded }: Segment): Hit[] {
  if (!/debutant|experience|vous formons|formation|junior/.test(folded)) return [];
  const beginner = readBeginner(folded);
  if (beginner && (beginner.stance === "yes" || !/\bexperience/.test(folded))) return [beginner];
  if (NOT_HERS.test(folded)) return beginner ? [beginner] : [];
  const hits: Hit[] = beginner ? [beginner] : [];
  const match = [...folded.matchAll(EXPERIENCE)][0];
  if (match && !HEADING.test(folded)) {
    const at = { start: match.index, end: match.index + match[0].length };
    const months = monthsNear(folded, at);
    const heard = heardOf(folded, at);
    const isMeant = months !== null || heard.said !== "bare" || /\b(?:premiere|solide|significative|confirmee|reussie|similaire|minimum|1ere)\b|\b(?:ayant|avoir|avec|justifi\w+|possed\w+) (?:de l'|d'une |une )?experience|^experiences? (?:du?|en|dans|avec|des|de la)\b/.test(folded);
    if (isMeant) {
      const isLight = heard.said === "bare" && months === null;
      hits.push({ found: { kind: "experience", value: months }, stance: heard.stance, confidence: isLight ? 0.65 : heard.said === "firm" ? 0.85 : 0.75, ...at });
    }
  }
  return hits;
}

/** A school named beside it is not an offer of training: « formation ou expérience en espaces verts » asks for one. */
function heardOf(folded: string, at: { start: number; end: number }): Heard {
  const heard = stanceAt(folded, at, 0, folded.length, 150);
  // « Niveau bac ou 3 ans d'expérience »: there is another way in.
  if (heard.stance === "yes" && /\b(?:bac|cap|bep|bts|diplom\w+|niveau|qualifi\w+)\b[^.;]{0,40}\bou (?:(?:au moins|minimum) )?(?:(?:\d{1,2}|une?|deux|trois|cinq) ans? d'|une |premiere )?(?:premiere )?$/.test(folded.slice(0, at.start))) return { stance: "wish", confidence: 0.7, said: "weak" };
  return heard.said === "weak" && heard.stance === "wish" ? { stance: "yes", confidence: 0.65, said: "bare" } : heard;
}

function readBeginner(folded: string): Hit | null {
  if (LANGUAGE.test(folded)) return null;
  const refused = REFUSED.exec(folded);
  if (refused) return { found: { kind: "beginner", value: true }, stance: "no", confidence: 0.95, start: refused.index, end: refused.index + refused[0].length };
  const welcome = WELCOME.exec(folded) ?? NONE_NEEDED.exec(folded);
  if (!welcome) return null;
  const isQuestion = /\?\s*$/.test(folded) && folded.length < 60;
  const isTrained = /^(?:nous vous formons|formation)/.test(welcome[0]) && !/debutant/.test(welcome[0]);
  return { found: { kind: "beginner", value: true }, stance: "yes", confidence: isQuestion || isTrained ? 0.65 : 0.9, start: welcome.index, end: welcome.index + welcome[0].length };
}

function monthsNear(folded: string, at: { start: number; end: number }): number | null {
  let best: { months: number; distance: number } | null = null;
  for (const match of folded.matchAll(LENGTH)) {
    const end = match.index + match[0].length;
    const distance = match.index >= at.end ? match.index - at.end : at.start - end;
    if (distance < 0 || distance > 70) continue;
    const count = NUMBER_WORDS[match[1] as string] ?? Number(match[1]);
    const months = match[3] === "mois" ? count : count * 12;
    if (months > 180 || (best && best.distance <= distance)) continue;
    best = { months, distance };
  }
  return best?.months ?? null;
}
