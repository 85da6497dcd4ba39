import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ForMe } from "#app/components/offers/for-me.tsx";
import { isId } from "#app/domain/kit/id.ts";
import { readMyList } from "#app/domain/offers/my-filters.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listMyOffers } from "#app/use-cases/matching/list-my-offers.server.ts";
import { countOpenQuestions } from "#app/use-cases/profiles/count-open-questions.server.ts";
import { readSetAside } from "#app/use-cases/recommendations/read-set-aside.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Pour moi · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const asked = new URL(knock.request.url).searchParams;
  const list = readMyList(asked);
  const offerId = asked.get("note") === "pas-pour-moi" ? asked.get("offre") : null;
  const [offers, questions, setAside] = await Promise.all([listMyOffers(ctx, list.tab, list), countOpenQuestions(ctx), isId(offerId) ? readSetAside(ctx, offerId) : null]);
  // Someone of whom nothing is known has no offers yet: she is led to the questions, until she answers one or puts them off.
  if (questions.isNewcomer) throw redirect("/mon-espace/questions");
  return { offers, asked: list, setAside, questionsLeft: questions.open };
}

export default function ForMePage() {
  return <ForMe {...useLoaderData<typeof loader>()} />;
}
