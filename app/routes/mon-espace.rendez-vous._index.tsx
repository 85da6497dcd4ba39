import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyMeetingsPage } from "#app/components/coaching/my-meetings-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listMyAbsences } from "#app/use-cases/coaching/list-my-absences.server.ts";
import { listMyMeetings } from "#app/use-cases/coaching/list-my-meetings.server.ts";

export const handle = { section: "answers" };
export const meta: MetaFunction = () => [{ title: "Mes rendez-vous · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [meetings, absences] = await Promise.all([listMyMeetings(ctx), listMyAbsences(ctx)]);
  return { meetings, absences, answered: new URL(knock.request.url).searchParams.get("reponse"), now: ctx.now };
}

export default function MeetingsPage() {
  return <MyMeetingsPage {...useLoaderData<typeof loader>()} />;
}
