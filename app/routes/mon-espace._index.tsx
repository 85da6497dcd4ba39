import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ForMe } from "#app/components/offers/for-me.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listMyOffers } from "#app/use-cases/matching/list-my-offers.server.ts";
import { countOpenQuestions } from "#app/use-cases/profiles/count-open-questions.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Pour moi · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const asked = new URL(knock.request.url).searchParams;
  const tab = asked.get("onglet") === "benevolat" ? ("benevolat" as const) : ("jobs" as const);
  const [offers, questions] = await Promise.all([listMyOffers(ctx, tab), countOpenQuestions(ctx)]);
  // Someone of whom nothing is known has no offers yet: she is led to the questions, until she answers one or puts them off.
  if (questions.isNewcomer) throw redirect("/mon-espace/questions");
  return { offers, tab, note: asked.get("note"), questionsLeft: questions.open };
}

export default function ForMePage() {
  const { offers, tab, note, questionsLeft } = useLoaderData<typeof loader>();
  return <ForMe offers={offers} tab={tab} wasSetAside={note === "pas-pour-moi"} questionsLeft={questionsLeft} />;
}
