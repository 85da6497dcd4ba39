import { sendPrescription } from "#app/use-cases/actions/send-prescription.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** A coach prescribed an action: its structure gets the link. */
export const prescriptionSend: JobHandler<"prescription.send"> = (ctx, { prescriptionId }, attempt) => sendPrescription(ctx, prescriptionId, attempt);
