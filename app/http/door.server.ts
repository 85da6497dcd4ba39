import { redirect } from "@remix-run/node";
import type { Actor, ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import { isId } from "#app/domain/kit/id.ts";
import { contextOf, type Context } from "#app/use-cases/context.server.ts";
import { readSession } from "#app/use-cases/accounts/read-session.server.ts";
import { sendKeyOf, tellPhone } from "./phone-keeper.server.ts";
import { stop } from "./refusals.server.ts";
import { sessionToken } from "./session.server.ts";
import type { Knock } from "./load-context.server.ts";

/** The loaders of one page knock together: the session is read once for all of them. */
const knocking = new WeakMap<object, Promise<Context>>();

/** A context for whoever knocks, signed in or not. */
export function contextForAnyone(knock: Knock): Promise<Context> {
  const known = knocking.get(knock.context) ?? readContext(knock);
  knocking.set(knock.context, known);
  return known;
}

async function readContext(knock: Knock): Promise<Context> {
  const anonymous = contextOf<Actor>({ role: "nobody" }, knock.context.requestId);
  const token = sessionToken(knock.request);
  if (token === null) return anonymous;
  return { ...anonymous, actor: await readSession(anonymous, token), sendKey: sendKeyOf(knock.request) };
}

/**
 * The context of someone who has one of these roles; everyone else stops here.
 *
 * A visitor is sent to sign in, and comes back afterwards when the request was a GET. Another role is refused: 403.
 */
export async function contextFor<R extends SignedInRole>(knock: Knock, ...roles: R[]): Promise<Context<ActorOf<R>>> {
  const ctx = await contextForAnyone(knock);
  if (ctx.actor.role === "nobody") {
    const url = new URL(knock.request.url);
    const back = knock.request.method === "GET" ? `?retour=${encodeURIComponent(url.pathname + url.search)}` : "";
    throw redirect(`/connexion${back}`);
  }
  if (!(roles as string[]).includes(ctx.actor.role)) stop({ kind: "forbidden", code: "access.not-your-role" });
  tellPhone(knock, ctx);
  // An address whose id is no id names nothing; the database would call it a fault.
  if (Object.entries(knock.params ?? {}).some(([name, value]) => name.endsWith("Id") && !isId(value))) stop({ kind: "missing", code: "access.no-such-page" });
  return ctx as Context<ActorOf<R>>;
}
