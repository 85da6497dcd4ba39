import { reportPrescription } from "#app/use-cases/actions/report-prescription.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** A structure answered: the coach and the person are told that there is something to read. */
export const prescriptionReport: JobHandler<"prescription.report"> = async (ctx, { prescriptionId }) => {
  await reportPrescription(ctx, prescriptionId);
};
