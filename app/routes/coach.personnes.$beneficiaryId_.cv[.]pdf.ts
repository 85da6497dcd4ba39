import type { LoaderFunctionArgs } from "@remix-run/node";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { pdfAnswer } from "#app/http/pdf-answer.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { personCvPdf } from "#app/use-cases/profiles/cv-pdf.server.ts";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const pdf = await personCvPdf(ctx, idParam(knock, "beneficiaryId"));
  return pdf.ok ? pdfAnswer(pdf.value) : stop(pdf.refusal);
}
