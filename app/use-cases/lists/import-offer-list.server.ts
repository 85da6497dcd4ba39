import type { ActorOf } from "#app/domain/access/actor.ts";
import { offerOfLine } from "#app/domain/lists/judge-offers.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { OPEN_DAYS } from "#app/domain/offers/open-offer.ts";
import { findMetiers } from "#app/domain/skills/find-metiers.ts";
import type { Context } from "../context.server.ts";
import { closeVanishedOffers } from "../offers/close-vanished-offers.server.ts";
import { recordChangedOffers } from "../offers/record-changed-offers.server.ts";
import { inImportRun } from "../offers/sources/import-run.server.ts";
import { writeImportedOffers } from "../offers/write-imported-offers.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import { inPieces } from "./in-pieces.ts";
import { judgeOfferList, LIST_SOURCE } from "./judge-list.server.ts";
import { linkEmployers } from "./link-employers.server.ts";
import { endList, findList, offerChoices, refusedItems, refusedOf, type ListReport } from "./list-rows.server.ts";

const DAY_MS = 86_400_000;
/** A title that says a métier less surely is left without one: a human sees it. Our choice. */
const SURE = 0.8;

/**
 * Imports the good lines of a list of offers, all in one transaction; the same list again changes nothing.
 *
 * An offer whose employer has a sheet is his: answers reach him. Offers of a list stay open 30 days, and 30 more each time they are in it again. Those that are in it no more are left, unless the
 * list takes the place of the one before (`replaces`): lines that were refused keep their offer open.
 *
 * @returns refusals: `list.not-allowed` | `list.missing` | `list.not-mapped` | `list.nothing-good`
 */
export async function importOfferList(ctx: Context<ActorOf<"admin" | "hotliner">>, listId: string, { replaces }: { replaces: boolean }): Promise<Result<ListReport>> {
  const found = await findList(ctx, "offres", listId);
  if (!found.ok) return found;
  if (found.value.report !== null) return ok(found.value.report);
  const choices = offerChoices(found.value.choices);
  if (choices === null) return refuse("conflict", "list.not-mapped");
  const { judged, prefix } = await judgeOfferList(ctx, listId, choices);
  const metierOf = await metierFinder(ctx);
  const { kind } = choices;
  const offers = (await inPieces(judged, (line) => ("offer" in line ? offerOfLine(line.offer, line.sourceId, kind, metierOf) : null))).filter((offer) => offer !== null);
  if (offers.length === 0) return refuse("invalid", "list.nothing-good");
  const refused = judged.flatMap((line) => (line.is === "refused" || line.is === "twice" ? refusedOf(line) : []));
  const { territoryId } = ctx.actor;
  const done = await inImportRun(ctx, { source: LIST_SOURCE, territoryId, label: choices.from }, async () => {
    const { elsewhere: _elsewhere, ...written } = await writeImportedOffers(ctx, territoryId, offers, { source: LIST_SOURCE, kind });
    const ids = offers.map(({ sourceId }) => sourceId);
    await linkEmployers(ctx, territoryId, LIST_SOURCE, new Map(judged.flatMap((line) => ("sheet" in line && line.sheet !== null ? [[line.sourceId, line.sheet.organisationId]] : []))));
    const held = await stayOpen(ctx, ids);
    const closed = replaces && refused.length === 0 ? await closeVanishedOffers(ctx, territoryId, LIST_SOURCE, new Set(ids), prefix) : 0;
    return { ...written, held, closed, refused: refusedItems({ refused }) };
  });
  const report: ListReport = { ...done, refused };
  await endList(ctx.db, listId, report);
  return ok(report);
}

/** Titles repeat in a list: each is looked for once. */
async function metierFinder(ctx: Context): Promise<(title: string) => string | null> {
  const { index } = await readReferential(ctx.db);
  const known = new Map<string, string | null>();
  return (title) => {
    const told = known.get(title);
    if (told !== undefined) return told;
    const [best] = findMetiers(title, index, 1);
    const code = best && best.score >= SURE ? best.romeCode : null;
    known.set(title, code);
    return code;
  };
}

/** Another 30 days for those of the list, at most once a day; one whose days had run out opens again. @returns how many of them wait for a human look */
async function stayOpen(ctx: Context, sourceIds: readonly string[]): Promise<number> {
  const expiresAt = new Date(ctx.now.getTime() + OPEN_DAYS * DAY_MS);
  // Those that their employer typed, or that a surer source minds, keep their own end.
  const mine = { source: LIST_SOURCE, sources: { some: { source: LIST_SOURCE, sourceId: { in: [...sourceIds] } } } };
  return ctx.db.$transaction(async (tx) => {
    const over = await tx.offer.findMany({ where: { ...mine, status: "expired" }, select: { id: true } });
    await tx.offer.updateMany({ where: { id: { in: over.map(({ id }) => id) }, status: "expired" }, data: { status: "open", closedAt: null, expiresAt } });
    await tx.offer.updateMany({ where: { ...mine, status: { in: ["open", "held"] }, OR: [{ expiresAt: null }, { expiresAt: { lt: new Date(expiresAt.getTime() - DAY_MS) } }] }, data: { expiresAt } });
    await recordChangedOffers(tx, over.map(({ id }) => id));
    return tx.offer.count({ where: { ...mine, status: "held" } });
  });
}
