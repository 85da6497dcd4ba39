import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadPage } from "#app/components/coach/thread-page.tsx";
import { threadKindCodes } from "#app/domain/coaching/thread.ts";
import { askedPage } from "#app/domain/kit/asked-page.ts";
import { contextFor } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { noteFileRead } from "#app/use-cases/audit/note-file-read.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { readThread } from "#app/use-cases/coaching/read-thread.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Le fil de ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  await noteFileRead(ctx, mine.value.beneficiaryId);
  const { searchParams } = new URL(knock.request.url);
  const kind = threadKindCodes.find((code) => code === searchParams.get("genre")) ?? null;
  const page = askedPage(searchParams);
  return { person: mine.value, kind, thread: await readThread(ctx, mine.value.beneficiaryId, kind, page), now: ctx.now };
}

export default function ThreadRoute() {
  return <ThreadPage {...useLoaderData<typeof loader>()} />;
}
