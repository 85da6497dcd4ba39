import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MessageList } from "#app/components/accounts/message-list.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { contextForAnyone } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readLocalMessages } from "#app/use-cases/access/read-local-messages.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Courrier de la démonstration" }, { name: "robots", content: "noindex" }];

export async function loader(knock: LoaderFunctionArgs) {
  const read = await readLocalMessages(await contextForAnyone(knock), new URL(knock.request.url).searchParams.get("a"));
  if (!read.ok) stop(read.refusal);
  return { messages: read.value, place: await readTerritory() };
}

export default function LocalMailboxPage() {
  const { messages, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <MessageList messages={messages} />
    </PublicLayout>
  );
}
