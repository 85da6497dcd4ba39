import { actionThemeCodes, liftedFreinCodes } from "#app/domain/actions/themes.ts";
import { isId } from "#app/domain/kit/id.ts";
import type { ActionFilter } from "#app/use-cases/actions/list-actions.server.ts";

/** What an address asks of the directory of actions; a word that is none is passed over. */
export function readActionsFilter(url: string): ActionFilter {
  const asked = new URL(url).searchParams;
  return {
    words: (asked.get("q") ?? "").slice(0, 120),
    theme: actionThemeCodes.find((code) => code === asked.get("theme")) ?? null,
    frein: liftedFreinCodes.find((code) => code === asked.get("frein")) ?? null,
    areaCode: (asked.get("secteur") ?? "").slice(0, 40) || null,
    isFree: asked.get("libre") === "on",
  };
}

/** The id of the person for whom an action is looked for, when the address names one. */
export function personLookedFor(url: string): string | null {
  const id = new URL(url).searchParams.get("pour");
  return isId(id) ? id : null;
}
