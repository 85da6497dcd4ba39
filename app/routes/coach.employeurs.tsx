import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmployersPage } from "#app/components/coach/employers-page.tsx";
import { plainText } from "#app/domain/kit/plain-text.ts";
import { stages } from "#app/domain/organisations/stages.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listOrganisations } from "#app/use-cases/organisations/list-organisations.server.ts";

export const meta: MetaFunction = () => [{ title: "Employeurs · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const asked = new URL(knock.request.url).searchParams;
  const filter = { words: plainText(asked.get("q") ?? "").slice(0, 100), stage: stages.find((stage) => stage === asked.get("etape")) ?? null, page: Number.parseInt(asked.get("page") ?? "1", 10) || 1 };
  const rows = await listOrganisations(ctx, { words: filter.words, ...(filter.stage ? { stage: filter.stage } : {}) });
  // Only what the page shows leaves the server.
  return { filter, rows: rows.map(({ organisationId, name, kind, siaeKind, activity, communeName, phone, stage, ownerName, isMine, openOffers }) => ({ organisationId, name, kind, siaeKind, activity, communeName, phone, stage, ownerName, isMine, openOffers })) };
}

export default function CoachEmployersPage() {
  return <EmployersPage {...useLoaderData<typeof loader>()} />;
}
