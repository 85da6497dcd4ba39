import type { LoaderFunctionArgs } from "@remix-run/node";
import { portfolioAsked } from "#app/domain/coaching/portfolio-filter.ts";
import { contextFor } from "#app/http/door.server.ts";
import { exportPortfolio } from "#app/use-cases/coaching/export-portfolio.server.ts";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const csv = await exportPortfolio(ctx, portfolioAsked(new URL(knock.request.url).searchParams));
  return new Response(csv, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="mes-personnes.csv"', "Cache-Control": "no-store" } });
}
