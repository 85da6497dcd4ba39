import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { contextForAnyone } from "#app/http/door.server.ts";
import { closeSessionCookie, sessionToken } from "#app/http/session.server.ts";
import { endSession } from "#app/use-cases/accounts/end-session.server.ts";

/** Someone who comes here by its address only sees the home page: a link never signs out. */
export async function loader() {
  return redirect("/");
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = sessionToken(knock.request);
  if (token !== null) await endSession(ctx, token);
  return redirect("/", { headers: { "Set-Cookie": closeSessionCookie(), "Clear-Site-Data": '"cache", "storage"' } });
}
