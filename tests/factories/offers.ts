import { offerDraftSchema, type OfferDraft } from "#app/domain/offers/offer.schema.ts";
import type { Db } from "#app/infra/db.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NOW, nextId } from "./clock.ts";
import { communeOf, communes, type SavedTerritory } from "./territory.ts";

/** A checked draft: a CDI of 24 hours a week cleaning offices in Messei, three mornings. Throws when the changes make it wrong. */
export function anOfferDraft(given: Partial<OfferDraft> = {}): OfferDraft {
  return offerDraftSchema.parse({
    kind: "EMPLOI", title: "Agent d’entretien de bureaux (F/H)", romeCode: "K2204", communeCode: communes.messei.code, contract: "CDI", weeklyHours: 24,
    windows: [{ days: [1, 2, 4], from: "09:00", to: "15:00" }], description: "Vous nettoyez des bureaux, seul ou à deux.",
    ...given,
  });
}

export type OfferGiven = {
  id?: string;
  communeCode?: string;
  organisationId?: string | null;
  windows?: { days: number[]; fromMinute: number; toMinute: number }[];
  /** Ids of skills that exist: required ones, then useful ones. */
  skills?: { required?: string[]; useful?: string[] };
  /** Any other column: `{ kind: "BENEVOLAT", contract: null, weeklyHours: 6 }`. */
  columns?: Partial<Omit<Prisma.OfferUncheckedCreateInput, "windows" | "skills">>;
};
export type SavedOffer = { id: string; title: string; communeCode: string };

/**
 * Saves an open offer: a CDI of 24 hours a week cleaning offices in Messei, posted on `NOW`, unless told otherwise.
 *
 * No fact is written in the outbox: call the use case where the consequences matter.
 */
export async function savedOffer(db: Db, territory: SavedTerritory, given: OfferGiven = {}): Promise<SavedOffer> {
  const commune = communeOf(given.communeCode ?? communes.messei.code);
  const skills = [
    ...(given.skills?.required ?? []).map((skillId) => ({ skillId, required: true })),
    ...(given.skills?.useful ?? []).map((skillId) => ({ skillId, required: false })),
  ];
  const row = await db.offer.create({
    data: {
      id: given.id ?? nextId(), territoryId: territory.id, areaId: territory.areas[commune.area].id, organisationId: given.organisationId ?? null,
      kind: "EMPLOI", status: "open", title: "Agent d’entretien de bureaux (F/H)", description: "Vous nettoyez des bureaux, seul ou à deux.",
      romeCode: "K2204", communeCode: commune.code, lat: commune.lat, lng: commune.lng, contract: "CDI", weeklyHours: 24, publishedAt: NOW,
      ...given.columns,
      windows: { create: (given.windows ?? []).map((window) => ({ id: nextId(), ...window })) },
      skills: { create: skills },
    },
  });
  return { id: row.id, title: row.title, communeCode: row.communeCode };
}
