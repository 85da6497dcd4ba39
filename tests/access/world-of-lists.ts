import { randomUUID } from "node:crypto";
import type { Db } from "#app/infra/db.server.ts";

/** Lists that wait to be checked: each belongs to the one who sent it. */
export type ListIds = { coachListId: string; adminListId: string; adminOfferListId: string; hotlineListId: string };

/** A list each, with a good line and one to mend, its columns said: made when there is none. */
export async function listThings(db: Db, territoryId: string, who: { coachId: string; adminId: string; hotlinerId: string }): Promise<ListIds> {
  const listOf = async (byId: string, kind: "organisations" | "offres"): Promise<string> => {
    const known = await db.importedList.findFirst({ where: { byId, kind, fingerprint: "portes" }, select: { id: true } });
    if (known) return known.id;
    const isOffers = kind === "offres";
    const cells = (name: string, commune: string) => (isOffers ? [name, commune, "CDI"] : [name, commune, ""]);
    const choices = isOffers ? { columns: ["title", "commune", "contract"], kind: "EMPLOI", from: "Liste des portes" } : { columns: ["name", "commune", null], kind: "entreprise" };
    const rows = [{ n: 2, c: cells("Serrurier des Portes", "Flers") }, { n: 3, c: cells("Gardien des Portes", "Atlantis") }];
    return (await db.importedList.create({ data: { id: randomUUID(), territoryId, byId, kind, fingerprint: "portes", header: ["Nom", "Ville", "Contrat"], rows, choices, createdAt: new Date() }, select: { id: true } })).id;
  };
  return {
    coachListId: await listOf(who.coachId, "organisations"), adminListId: await listOf(who.adminId, "organisations"),
    adminOfferListId: await listOf(who.adminId, "offres"), hotlineListId: await listOf(who.hotlinerId, "offres"),
  };
}
