import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EMPLOYERS_A_PAGE, EmployersPage } from "#app/components/coach/employers-page.tsx";
import { rateInWords } from "#app/domain/applications/answer-rate.ts";
import { plainText } from "#app/domain/kit/plain-text.ts";
import { employerChoices } from "#app/domain/organisations/prospecting.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { answerRates } from "#app/use-cases/applications/answer-rates.server.ts";
import { listEmployers } from "#app/use-cases/organisations/list-employers.server.ts";

export const meta: MetaFunction = () => [{ title: "Employeurs · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const asked = employerChoices.parse(Object.fromEntries(new URL(knock.request.url).searchParams));
  const choices = { ...asked, q: plainText(asked.q) };
  const rows = await listEmployers(ctx, choices);
  const page = Math.min(choices.page, Math.max(1, Math.ceil(rows.length / EMPLOYERS_A_PAGE)));
  const shown = rows.slice((page - 1) * EMPLOYERS_A_PAGE, page * EMPLOYERS_A_PAGE).map(({ organisationId }) => organisationId);
  const rateOf = await answerRates(ctx, shown);
  const answers = Object.fromEntries(shown.map((id) => [id, rateInWords(rateOf(id))]));
  return { choices, rows, answers, hasArea: ctx.actor.areaId !== null, now: ctx.now };
}

export default function CoachEmployersPage() {
  return <EmployersPage {...useLoaderData<typeof loader>()} />;
}
