import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CvLinkPage } from "#app/components/profiles/cv/link-page.tsx";
import { cvLinkActSchema } from "#app/domain/profiles/cv.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { cutCvLink, makeCvLink, readMyCvLink } from "#app/use-cases/profiles/cv-link.server.ts";

export const handle = { section: "cv", helpers: ["/copy.js"] };
export const meta: MetaFunction = () => [{ title: "Montrer mon CV · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return { link: await readMyCvLink(ctx), now: ctx.now, cut: new URL(knock.request.url).searchParams.has("coupe") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, cvLinkActSchema);
  if (submission.status !== "success") return again(submission.reply());
  const isCut = submission.value.act === "cut";
  await (isCut ? cutCvLink(ctx) : makeCvLink(ctx));
  return redirect(isCut ? "/mon-espace/cv/lien?coupe=1" : "/mon-espace/cv/lien");
}

export default function CvLinkRoute() {
  return <CvLinkPage {...useLoaderData<typeof loader>()} />;
}
