import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ActionTheme, LiftedFrein } from "#app/domain/actions/themes.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import type { Context } from "../context.server.ts";
import { actionRow, actionSelect, type ActionRow } from "./action-rows.server.ts";

type Staff = Context<ActorOf<"coach" | "admin">>;
export type ActionFilter = { words: string; theme: ActionTheme | null; frein: LiftedFrein | null; areaCode: string | null; /** Only what is open and has a place left. */ isFree: boolean };

/**
 * The directory of actions of the territory, what is open first, then by theme and name. A few dozens: all of them at once.
 *
 * @param filter words are looked for in name, structure, place and text, without accents; an area has also what serves everybody
 */
export async function listActions(ctx: Staff, filter: ActionFilter): Promise<ActionRow[]> {
  const { theme, frein, areaCode, isFree } = filter;
  const rows = await ctx.db.insertionAction.findMany({
    where: {
      territoryId: ctx.actor.territoryId, ...(theme === null ? {} : { theme }), ...(frein === null ? {} : { lifts: { has: frein } }),
      ...(areaCode === null ? {} : { OR: [{ areaCodes: { has: areaCode } }, { areaCodes: { isEmpty: true } }] }),
    },
    select: actionSelect(ctx.now), orderBy: [{ theme: "asc" }, { name: "asc" }, { operator: "asc" }, { id: "asc" }],
  });
  const words = normalise(filter.words).split(" ").filter(Boolean);
  const holds = ({ name, operator, place, format, conditions }: ActionRow) => {
    const text = normalise([name, operator, place, format, conditions].join(" "));
    return words.every((word) => text.includes(word));
  };
  const actions = rows.map((row) => actionRow(row, ctx.now)).filter((action) => holds(action) && (!isFree || (action.isOpen && action.placesLeft !== 0)));
  return actions.sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

/**
 * One action of the territory.
 *
 * @returns refusal: `action.missing`
 */
export async function readAction(ctx: Staff, actionId: string): Promise<Result<ActionRow>> {
  const row = await ctx.db.insertionAction.findFirst({ where: { id: actionId, territoryId: ctx.actor.territoryId }, select: actionSelect(ctx.now) });
  return row === null ? refuse("missing", "action.missing") : ok(actionRow(row, ctx.now));
}

/** The areas of the territory, by name: for the filters and the form. */
export function listAreas(ctx: Staff): Promise<{ code: string; name: string }[]> {
  return ctx.db.area.findMany({ where: { territoryId: ctx.actor.territoryId }, select: { code: true, name: true }, orderBy: { name: "asc" } });
}
