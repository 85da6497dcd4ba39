import { normalise } from "../../skills/normalise.ts";

/** The parts of a CV, as people name them; `none`: what is not ours to read (address, hobbies). */
export type CvPartRead = "top" | "experience" | "benevolat" | "training" | "skills" | "languages" | "licences" | "none";

const HEADINGS: readonly (readonly [CvPartRead, RegExp])[] = [
  ["benevolat", /^(?:mes )?(?:benevolat|experiences? (?:benevoles?|associatives?)|(?:vie|engagements?|activites?) associati(?:ve|ves|f|fs)|engagements? benevoles?)$/],
  ["experience", /^(?:mes |mon )?(?:experiences?(?: professionnelles?)?|parcours(?: professionnel)?|emplois?(?: occupes)?|stages?|activites? professionnelles?|carriere|(?:stages? et )?experiences?(?: et stages?)?)$/],
  ["training", /^(?:mes |ma )?(?:formations?(?: et diplomes?| professionnelles?| scolaires?)?|diplomes?(?: et formations?)?|etudes|scolarite|parcours (?:scolaire|de formation)|cursus)$/],
  ["skills", /^(?:mes )?(?:competences?(?: professionnelles?| cles?| techniques?)?|savoir faire|savoir etre|atouts|qualites|points forts|domaines de competences)$/],
  ["languages", /^(?:mes )?(?:langues?(?: etrangeres?| parlees?)?|competences linguistiques)$/],
  ["licences", /^(?:permis(?: et certificats?| et vehicule)?|permis et habilitations|habilitations?|certificats?(?: et permis)?)$/],
  ["none", /^(?:centres? d ?interets?|loisirs|hobbies|divers|contacts?|coordonnees|etat civil|informations? personnelles?|situation|profil|a propos(?: de moi)?|references?|informatique)$/],
];

/** The part that a line opens, when it is a heading alone on its line: « EXPÉRIENCES PROFESSIONNELLES : ». */
export function headingIn(line: string): CvPartRead | undefined {
  const words = normalise(line);
  if (words === "" || words.split(" ").length > 5) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}
