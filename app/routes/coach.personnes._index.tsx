import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PortfolioPage } from "#app/components/coach/portfolio-page.tsx";
import { portfolioAsked, portfolioView } from "#app/domain/coaching/portfolio-filter.ts";
import { isWithoutProposal } from "#app/domain/coaching/portfolio.ts";
import { contextFor } from "#app/http/door.server.ts";
import { readPortfolio } from "#app/use-cases/coaching/read-portfolio.server.ts";

export const meta: MetaFunction = () => [{ title: "Mes personnes · Passerelle" }];
export const handle = { helpers: ["/print.js"] };

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const { shown: _all, ...view } = portfolioView(await readPortfolio(ctx), portfolioAsked(new URL(knock.request.url).searchParams), ctx.now);
  return { ...view, rows: view.rows.map(({ freins: _freins, ...row }) => ({ ...row, isQuiet: isWithoutProposal(row, ctx.now) })), now: ctx.now };
}

export default function CoachPortfolioPage() {
  return <PortfolioPage {...useLoaderData<typeof loader>()} />;
}
