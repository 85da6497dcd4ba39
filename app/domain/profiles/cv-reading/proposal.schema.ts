import { z } from "zod";
import { licenceCodes } from "../../offers/licences.ts";
import { neededOneOf, text } from "../../offers/form-values.schema.ts";
import { experienceKinds } from "../profile-facts.ts";
import type { Proposal } from "./proposal.ts";

const line = z.string().max(200);
const common = { key: z.string().max(8), sentence: z.string().max(400), state: z.enum(["waiting", "taken", "left"]) };
const year = z.number().int().nullable();

/** Proposals as they are kept; what is kept in another form by an older version is as if there were none. */
export const proposalsSchema: z.ZodType<Proposal[]> = z.array(z.discriminatedUnion("section", [
  z.object({ section: z.literal("experience"), value: z.object({ label: line, place: line, months: z.number().int().min(0), endedYear: year, kind: z.enum(experienceKinds), romeCode: line.nullable() }), ...common }),
  z.object({ section: z.literal("training"), value: z.object({ label: line, place: line, year }), ...common }),
  z.object({ section: z.literal("skill"), value: z.object({ id: line, label: line }), ...common }),
  z.object({ section: z.literal("licence"), value: z.object({ code: z.enum(licenceCodes) }), ...common }),
  z.object({ section: z.literal("language"), value: z.object({ label: line }), ...common }),
])).catch([]);

/** Her answer to one of them; or all left. */
export const proposalAnswerSchema = z.object({ key: text(8, "Rechargez la page."), answer: neededOneOf(["yes", "no", "stop"], "Répondez par oui ou par non.") });
export type ProposalAnswer = z.output<typeof proposalAnswerSchema>;

/** What is said when a file could not be read, or its reading is over. */
export const cvFileRefusals: Record<string, string> = {
  "cv-file.empty": "Choisissez votre fichier.",
  "cv-file.photo": "On ne sait pas lire une photo. Apportez-la à votre coach.",
  "cv-file.old-word": "Ce fichier est trop ancien. Enregistrez-le en PDF, puis recommencez.",
  "cv-file.unknown": "Ce fichier n’est pas un CV. Choisissez un PDF ou un fichier Word.",
  "cv-file.too-large": "Ce fichier est trop lourd. Il doit faire moins de 5\u00a0Mo.",
  "cv-file.locked": "Ce fichier a un mot de passe. Choisissez un fichier sans mot de passe.",
  "cv-file.damaged": "Ce fichier est abîmé. Choisissez-en un autre.",
  "cv-file.refused": "On ne peut pas ouvrir ce fichier. Choisissez-en un autre.",
  "cv-file.no-text": "On ne sait pas lire une photo. Apportez-la à votre coach.",
  "cv-file.too-long": "Ce fichier est trop long à lire. Apportez-le à votre coach.",
  "cv-file.busy": "On lit déjà d’autres fichiers. Recommencez dans une minute.",
  "cv-file.too-many": "Vous avez envoyé beaucoup de fichiers. Recommencez dans une heure.",
  "cv-file.nothing": "On n’a rien trouvé de nouveau dans ce fichier. Ajoutez vos lignes vous-même.",
};
