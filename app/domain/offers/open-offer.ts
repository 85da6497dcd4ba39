import type { Actor } from "../access/actor.ts";
import { ok, refuse, type Result } from "../kit/result.ts";
import type { IsoDay } from "../matching/types.ts";
import { contractSentences } from "./contract-sentences.ts";
import type { OfferDraft } from "./offer.schema.ts";

/** How long an offer stays open without a word from its employer, days. @source issue on employers: 30 days, one tap renews */
export const OPEN_DAYS = 30;
const DAY_MS = 86_400_000;

export type OpenFacts = {
  organisation: { id: string; kind: "entreprise" | "association" | "institution" };
  now: Date;
  today: IsoDay;
};
export type Opened = { publishedAt: Date; expiresAt: Date };

/**
 * Says whether a checked draft may open, and until when it stays open.
 *
 * @param facts `organisation` is the one the offer is for: a coach may open one on an employer's behalf
 * @returns refusals: `offer.not-your-organisation` | `offer.benevolat-needs-an-association` (a company may not have unpaid
 *   work done: Cour de cassation, bénévolat is for non-profit bodies) | `offer.already-ended`
 */
export function openOffer(actor: Actor, draft: Pick<OfferDraft, "kind" | "endsOn">, { organisation, now, today }: OpenFacts): Result<Opened> {
  const may = actor.role === "coach" || actor.role === "hotliner" || actor.role === "admin" || (actor.role === "employer" && actor.organisationId === organisation.id);
  if (!may) return refuse("forbidden", "offer.not-your-organisation");
  if (draft.kind === "BENEVOLAT" && organisation.kind === "entreprise") return refuse("invalid", "offer.benevolat-needs-an-association");
  if (draft.endsOn !== null && draft.endsOn < today) return refuse("invalid", "offer.already-ended", "endsOn");
  return ok({ publishedAt: now, expiresAt: new Date(now.getTime() + OPEN_DAYS * DAY_MS) });
}

/** What is said for each refusal about opening or closing an offer. */
export const offerRefusals: Record<string, string> = {
  "offer.not-your-organisation": "Cette organisation n’est pas la vôtre.",
  "offer.benevolat-needs-an-association": "Une entreprise ne peut pas proposer de bénévolat. Proposez un emploi ou une immersion.",
  "offer.already-ended": "La date de fin est déjà passée. Vérifiez l’année.",
  "offer.commune-unknown": "Nous ne connaissons pas cette commune. Choisissez-la dans la liste, par exemple Flers.",
  "offer.skill-unknown": "Une compétence n’existe plus. Affichez de nouveau les compétences du métier.",
  "offer.not-yours-to-move": "Vous ne pouvez pas faire cette action.",
  "offer.not-open": "Cette offre n’est plus ouverte. Rouvrez-la d’abord.",
  "offer.nothing-to-ask": "Il ne manque rien à cette offre.",
  "offer.no-way-to-ask": "Il faut une adresse e-mail ou un numéro de portable\u00a0: c’est là que le lien part.",
  "offer.asked-just-now": "Le lien vient de partir. Attendez dix minutes avant de le renvoyer.",
  "offer.nothing-answered": "Répondez à une question au moins.",
  "offer.link-over": "Ce lien ne s’ouvre plus. Appelez-nous si vous voulez changer votre offre.",
  "offer.link-too-many": "Trop d’essais depuis cet endroit. Réessayez dans une heure.",
  "offer.contract-unfit": contractSentences.unfit,
  "offer.total-hours-unfit": contractSentences.totalHours,
  "offer.immersion-too-long": contractSentences.immersion,
  "offer.clause-in-future": "Ce jour n’est pas encore venu\u00a0: notez les heures déjà faites.",
  "offer.no-clause": "Cette offre n’a pas de clause sociale.",
  "offer.imported": "Cette offre vient d’un autre site\u00a0: elle se corrige là-bas.",
  "import.not-allowed": "Seul un administrateur peut importer des offres.",
  "offer.no-such-move": "Cette offre a changé entre-temps. Rechargez la page.",
};
