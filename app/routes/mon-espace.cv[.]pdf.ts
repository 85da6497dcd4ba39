import type { LoaderFunctionArgs } from "@remix-run/node";
import { contextFor } from "#app/http/door.server.ts";
import { pdfAnswer } from "#app/http/pdf-answer.server.ts";
import { myCvPdf } from "#app/use-cases/profiles/cv-pdf.server.ts";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return pdfAnswer(await myCvPdf(ctx));
}
