import type { Result } from "#app/domain/kit/result.ts";
import { inMonths, type CvLineChange } from "#app/domain/profiles/cv.schema.ts";
import { deleteCvLine, rewordCvLine, showCvLine, type LineDetail, type MyContext } from "./update-cv.server.ts";

/**
 * Does to a line of her CV what its page asks.
 *
 * @param key of the line, as `cvLines` names it
 * @returns refusals: `cv.no-such-line` | `cv.not-yours-to-delete`
 */
export function changeCvLine(ctx: MyContext, key: string, change: CvLineChange): Promise<Result<null>> {
  switch (change.act) {
    case "words":
      return rewordCvLine(ctx, key, change.words, detailOf(key, change));
    case "hide":
    case "show":
      return showCvLine(ctx, key, change.act === "show");
    case "delete":
      return deleteCvLine(ctx, key);
  }
}

function detailOf(key: string, change: Extract<CvLineChange, { act: "words" }>): LineDetail | undefined {
  if (key.startsWith("experience:")) return { place: change.place, months: inMonths(change), endedYear: change.endedYear };
  return key.startsWith("training:") ? { place: change.place, year: change.year } : undefined;
}
