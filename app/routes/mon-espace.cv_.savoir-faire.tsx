import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TickSkills } from "#app/components/profiles/cv/tick-skills.tsx";
import { tickedSkillsSchema } from "#app/domain/profiles/cv.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { addSkills } from "#app/use-cases/profiles/add-to-cv.server.ts";
import { readSkillsLearnt } from "#app/use-cases/profiles/read-skills-learnt.server.ts";
import { readSkillsToTick } from "#app/use-cases/profiles/read-skills-to-tick.server.ts";

export const handle = { section: "cv" };
export const meta: MetaFunction = () => [{ title: "Ce que je sais faire · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const asked = new URL(knock.request.url).searchParams;
  const mission = asked.get("mission");
  if (mission !== null) return (await readSkillsLearnt(ctx, mission)) ?? redirect("/mon-espace/cv");
  const found = await readSkillsToTick(ctx, asked.get("metier") ?? "");
  // She has ticked all of them before, or there is nothing to tick.
  return found ?? redirect("/mon-espace/cv/changer?fait=ajout");
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, tickedSkillsSchema);
  if (submission.status !== "success") return again(submission.reply());
  const added = await addSkills(ctx, submission.value.skills);
  return added.ok ? redirect("/mon-espace/cv/changer?fait=ajout") : refused(submission, added.refusal);
}

export default function TickSkillsPage() {
  return <TickSkills {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
