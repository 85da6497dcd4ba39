import { localDay } from "#app/domain/kit/french.ts";
import { flagKey } from "#app/domain/offers/moderation/flag.ts";
import { flagOffer } from "#app/domain/offers/moderation/flag-offer.ts";
import { gate, type HeldFor } from "#app/domain/offers/moderation/gate.ts";
import type { Prisma, Tx } from "#app/infra/db.server.ts";
import { idOf } from "../dice.ts";
import type { DemoOrganisation } from "../organisations/organisation.ts";
import type { DemoPlaces } from "../places.ts";
import { typeset } from "../typeset.ts";

const HOUR_MS = 3_600_000;
type Held = { key: string; stage: DemoOrganisation["stage"]; romeCode: string; title: string; text: string; wage: string; weeklyHours: number; hoursAgo: number };

/** Three offers that wait for a human look: forbidden words, an employer nobody has met, and one that asks for money. */
const HELD: readonly Held[] = [
  { key: "words", stage: "inscrite", romeCode: "G1803", title: "Serveur ou serveuse en salle (F/H)", text: "Vous prenez les commandes et vous servez en salle, midi et soir. Vous êtes jeune et souriante. Femme uniquement. Repas offert.", wage: "12,30 € de l’heure", weeklyHours: 24, hoursAgo: 5 },
  { key: "unknown", stage: "prospectee", romeCode: "K2204", title: "Agent de nettoyage de bureaux (F/H)", text: "Vous nettoyez des bureaux le matin, seul ou à deux. Le matériel est sur place.", wage: "12,10 € de l’heure", weeklyHours: 15, hoursAgo: 20 },
  { key: "money", stage: "inscrite", romeCode: "N1103", title: "Préparateur de colis à domicile (F/H)", text: "Vous préparez des colis chez vous. Gagnez 600 € par semaine. Achat du kit de départ : 45 euros. Contact par WhatsApp seulement.", wage: "", weeklyHours: 35, hoursAgo: 27 },
];

/** Writes the offers that wait for a look, with what the rules say of them, and one report on an open offer. */
export async function writeOffersToLookAt(tx: Tx, places: DemoPlaces, organisations: readonly DemoOrganisation[], now: Date): Promise<void> {
  for (const [index, one] of HELD.entries()) {
    const organisation = organisations.filter(({ stage, kind }) => stage === one.stage && kind === "entreprise").at(-1 - index) ?? organisations.find(({ stage }) => stage === one.stage);
    if (!organisation) continue;
    const at = new Date(now.getTime() - one.hoursAgo * HOUR_MS);
    const flags = flagOffer({
      kind: "EMPLOI", title: one.title, description: typeset(one.text), placeNote: "", hoursNote: "", wage: typeset(one.wage), contract: "CDD", weeklyHours: one.weeklyHours,
      hasWindows: false, startsOn: null, isImported: false, hasEmployer: true, publishedOn: null, otherTitles: [],
    }, localDay(now));
    const said = gate({ role: "employer", stage: organisation.stage, isLookedAt: false, flags, accepted: [] });
    const why: HeldFor = said.status === "held" ? said.why : "flagged";
    const id = idOf(`${places.territoryCode}/offer/held/${one.key}`);
    await tx.offer.create({
      data: {
        id, territoryId: places.territoryId, areaId: organisation.area.id, organisationId: organisation.id, kind: "EMPLOI", status: "held", title: one.title, description: typeset(one.text), romeCode: one.romeCode,
        communeCode: organisation.commune.code, lat: organisation.commune.lat, lng: organisation.commune.lng, contract: "CDD", contractMonths: 6, weeklyHours: one.weeklyHours, wage: typeset(one.wage), posts: 1,
        flags: flags as unknown as Prisma.InputJsonValue, lookSince: at, createdAt: at, updatedAt: at,
        reviews: { create: { id: idOf(`${places.territoryCode}/review/${one.key}`), verdict: "held", reason: why, flags: flags.map(flagKey), at, byRole: "system" } },
      },
      select: { id: true },
    });
  }
  const reported = await tx.offer.findFirst({ where: { territoryId: places.territoryId, status: "open", kind: "EMPLOI", organisation: { members: { none: {} } } }, orderBy: { id: "asc" }, select: { id: true } });
  if (!reported) return;
  const at = new Date(now.getTime() - 3 * HOUR_MS);
  await tx.offer.update({ where: { id: reported.id }, data: { lookSince: at, updatedAt: at }, select: { id: true } });
  await tx.offerReport.create({ data: { id: idOf(`${places.territoryCode}/report`), offerId: reported.id, reason: "pourvue", words: typeset("J’ai appelé : le poste est pris depuis lundi."), reporter: "demo", at } });
}
