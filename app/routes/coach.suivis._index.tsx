import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FollowUpsPage } from "#app/components/check-ins/follow-ups-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listAtWork } from "#app/use-cases/check-ins/list-at-work.server.ts";
import { listFollowUps } from "#app/use-cases/check-ins/list-follow-ups.server.ts";

export const meta: MetaFunction = () => [{ title: "Nouvelles du travail · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const [followUps, atWork] = await Promise.all([listFollowUps(ctx), listAtWork(ctx)]);
  return { ...followUps, atWork, now: ctx.now };
}

export default function CoachFollowUps() {
  return <FollowUpsPage {...useLoaderData<typeof loader>()} />;
}
