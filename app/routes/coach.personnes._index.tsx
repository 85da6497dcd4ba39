import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PortfolioPage } from "#app/components/coach/portfolio-page.tsx";
import { isInView, isWithoutProposal, narrowPortfolio, portfolioViews, type PortfolioView } from "#app/domain/coaching/portfolio.ts";
import { contextFor } from "#app/http/door.server.ts";
import { readPortfolio } from "#app/use-cases/coaching/read-portfolio.server.ts";

export const meta: MetaFunction = () => [{ title: "Mes personnes · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const asked = new URL(knock.request.url).searchParams;
  const filter = { words: (asked.get("q") ?? "").slice(0, 100), commune: asked.get("commune") ?? "", view: portfolioViews.find((view) => view === asked.get("vue")) ?? "toutes" };
  const all = await readPortfolio(ctx);
  const inReach = narrowPortfolio(all, { ...filter, view: "toutes" }, ctx.now);
  const rows = inReach.filter((row) => isInView(row, filter.view, ctx.now)).map((row) => ({ ...row, isQuiet: isWithoutProposal(row, ctx.now) }));
  return {
    rows, filter, now: ctx.now,
    counts: Object.fromEntries(portfolioViews.map((view) => [view, inReach.filter((row) => isInView(row, view, ctx.now)).length])) as Record<PortfolioView, number>,
    active: all.filter(({ episode }) => episode !== null).length,
    communes: [...new Set(all.map(({ communeName }) => communeName))].sort((a, b) => a.localeCompare(b, "fr")),
  };
}

export default function CoachPortfolioPage() {
  return <PortfolioPage {...useLoaderData<typeof loader>()} />;
}
