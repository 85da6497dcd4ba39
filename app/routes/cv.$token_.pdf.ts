import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { contextForAnyone } from "#app/http/door.server.ts";
import { pdfAnswer } from "#app/http/pdf-answer.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sharedHeaders } from "#app/http/shared-link.server.ts";
import { cvPdf } from "#app/use-cases/profiles/cv-pdf.server.ts";
import { openSharedCv } from "#app/use-cases/profiles/open-shared-cv.server.ts";

/** Not counted: whoever asks for the PDF has opened the page. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const opened = await openSharedCv(ctx, token, { ip: knock.context.ip, isLook: false });
  if (!opened.ok) stop(opened.refusal);
  if (opened.value.state !== "open") throw redirect(`/cv/${token}`);
  return pdfAnswer(await cvPdf(ctx, opened.value.cv), sharedHeaders);
}
