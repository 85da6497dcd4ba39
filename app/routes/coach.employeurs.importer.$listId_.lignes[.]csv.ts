import type { LoaderFunctionArgs } from "@remix-run/node";
import { contextFor } from "#app/http/door.server.ts";
import { linesToMend } from "#app/http/list-import.server.ts";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return linesToMend(knock, ctx, "organisations");
}
