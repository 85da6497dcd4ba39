import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { contextFor } from "#app/http/door.server.ts";
import { exportMyData } from "#app/use-cases/profiles/export-my-data.server.ts";

/** A POST: it is counted and written down, and no robot that opens links takes it. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const taken = await exportMyData(ctx);
  if (!taken.ok) return redirect("/mon-espace/mes-donnees?trop=1");
  return new Response(taken.value.zip, { headers: { "Content-Type": "application/zip", "Content-Disposition": 'attachment; filename="mes-donnees.zip"', "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } });
}
