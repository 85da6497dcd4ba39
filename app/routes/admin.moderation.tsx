import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { QueuePage } from "#app/components/moderation/queue-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { actOnQueue, readQueue } from "#app/http/moderation-queue.server.ts";

export const meta: MetaFunction = () => [{ title: "Offres à relire · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  return readQueue(knock.request, await contextFor(knock, "admin"));
}

export async function action(knock: ActionFunctionArgs) {
  return actOnQueue(knock.request, await contextFor(knock, "admin"), "/admin/moderation");
}

export default function AdminQueue() {
  return <QueuePage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
