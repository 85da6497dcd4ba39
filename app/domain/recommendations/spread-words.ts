import { count, listInWords, numberInWords } from "../kit/french-amounts.ts";

/** Where an offer stands: its posts, the people who have it before them, and how many may. */
export type Standing = { posts: number; already: number; bound: number };

/** « 1 poste », « 2 postes ». */
const postsOf = (posts: number) => count(posts, "poste");

/** « Déjà devant 3 personnes pour 1 poste : encore 5 avant d’être trop. », « C’est complet : … » once there is no room. */
export function roomInWords({ posts, already, bound }: Standing): string {
  const room = Math.max(0, bound - already);
  const now = already === 0 ? `Devant personne pour l’instant, pour ${postsOf(posts)}` : `Déjà devant ${count(already, "personne")} pour ${postsOf(posts)}`;
  if (room === 0) return `${now}\u00a0: c’est complet.`;
  return `${now}\u00a0: il reste ${count(room, "place")} sur ${numberInWords(bound)}.`;
}

/** « aussi bien », « 2 points de moins ». */
export function costInWords(cost: number): string {
  return cost === 0 ? "aussi bien" : `${count(cost, "point")} de moins`;
}

/** « Nadia (2 points de moins), Awa (aussi bien) et 3 autres »: those named first, the others counted. */
export function peopleMoved(moves: readonly { firstName: string; cost: number }[], named = 4): string {
  const words = moves.slice(0, named).map(({ firstName, cost }) => `${firstName} (${costInWords(cost)})`);
  const rest = moves.length - words.length;
  return listInWords(rest > 0 ? [...words, count(rest, "autre")] : words);
}

/** « L’offre X est déjà devant 8 personnes, pour 1 poste », or that the people shown fill it: why the rule moved something. */
export function whyMoved(title: string, { posts, already, bound }: Standing): string {
  if (already >= bound) return `«\u00a0${title}\u00a0» est déjà devant ${count(already, "personne")}, pour ${postsOf(posts)}`;
  const before = already === 0 ? "" : `, dont ${numberInWords(already)} la connaissent déjà`;
  return `«\u00a0${title}\u00a0» viendrait en premier pour plus de ${count(bound, "personne")}${before}, pour ${postsOf(posts)}`;
}
