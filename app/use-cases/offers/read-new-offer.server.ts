import type { ActorOf } from "#app/domain/access/actor.ts";
import { offerKinds, type OfferKind } from "#app/domain/matching/types.ts";
import { readTerritory } from "../access/read-territory.server.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";

export type NewOffer = {
  kind: OfferKind;
  organisation: { name: string; communeName: string; activity: string; isAssociation: boolean };
  /** Names of the communes of the département, for the list under the field. */
  places: string[];
  /** Everyday names of métiers, likewise. */
  metierWords: string[];
};

/** What the form of a new offer starts from, for an employer's own organisation. */
export function readNewOffer(ctx: Context<ActorOf<"employer">>, asked: string | null): Promise<NewOffer> {
  return newOfferFor(ctx, ctx.actor.organisationId, asked);
}

/** The same for an organisation that the caller was seen to have. An association is shown bénévolat first. */
export async function newOfferFor(ctx: Context, organisationId: string, asked: string | null): Promise<NewOffer> {
  const place = await readTerritory();
  const [organisation, communes, referential] = await Promise.all([
    ctx.db.organisation.findUniqueOrThrow({ where: { id: organisationId }, relationLoadStrategy: "join", select: { name: true, kind: true, activity: true, commune: { select: { name: true } } } }),
    ctx.db.commune.findMany({ where: { departement: place.code, parentCode: null }, select: { name: true }, orderBy: { name: "asc" } }),
    readReferential(ctx.db),
  ]);
  const isAssociation = organisation.kind === "association";
  const metierWords = [...referential.index.byCode.values()].flatMap((metier) => [metier.label, ...metier.everyday.slice(0, 3)]);
  return {
    kind: offerKinds.find((kind) => kind === asked) ?? (isAssociation ? "BENEVOLAT" : "EMPLOI"),
    organisation: { name: organisation.name, communeName: organisation.commune.name, activity: organisation.activity, isAssociation },
    places: communes.map((commune) => commune.name),
    metierWords: [...new Set(metierWords)].slice(0, 600),
  };
}
