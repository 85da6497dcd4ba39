import { applicationRefusals } from "#app/domain/applications/refusals.ts";
import { actionRefusals } from "#app/domain/actions/action.schema.ts";
import { prescriptionRefusals } from "#app/domain/actions/move-prescription.ts";
import { accessCardRefusals } from "#app/domain/accounts/access-card.ts";
import { freinRefusals } from "#app/domain/freins/move-frein.ts";
import { accountRefusals } from "#app/domain/accounts/account.schema.ts";
import { checkInRefusals } from "#app/domain/check-ins/answers.ts";
import { callRefusals } from "#app/domain/hotline/calls.ts";
import { contactRefusals } from "#app/domain/hotline/contact-change.ts";
import { entrustmentRefusals } from "#app/domain/referents/entrustment.ts";
import { referralRefusals } from "#app/domain/referents/referrals.ts";
import { aidRefusals } from "#app/domain/matching/aid.schema.ts";
import { newPersonRefusals } from "#app/domain/accounts/person.schema.ts";
import { callMeRefusals } from "#app/domain/organisations/call-me.schema.ts";
import { letterRefusals } from "#app/domain/letters/letters.ts";
import { moderationRefusals } from "#app/domain/offers/moderation/moderation.schema.ts";
import { offerRefusals } from "#app/domain/offers/open-offer.ts";
import { uploadRefusals } from "#app/domain/offers/vacancy/upload-kind.ts";
import { absenceRefusals } from "#app/domain/coaching/absences.ts";
import { appointmentRefusals } from "#app/domain/coaching/appointments.ts";
import { episodeRefusals } from "#app/domain/coaching/episode.ts";
import { groupEventRefusals } from "#app/domain/coaching/group-events.ts";
import { sharedTaskRefusals } from "#app/domain/coaching/shared-tasks.ts";
import { tellingRefusals } from "#app/domain/notifications/telling.schema.ts";
import { listRefusals } from "#app/domain/lists/refusals.ts";
import { organisationRefusals } from "#app/domain/organisations/organisation.schema.ts";
import { vivierRefusals } from "#app/domain/vivier/vivier.schema.ts";
import { cvFileRefusals } from "#app/domain/profiles/cv-reading/proposal.schema.ts";
import { cvRefusals } from "#app/domain/profiles/cv.schema.ts";
import { stayRefusals } from "#app/domain/profiles/contact.ts";
import { myDataRefusals } from "#app/domain/profiles/kept-data.ts";
import { profileRefusals } from "#app/domain/profiles/profile.schema.ts";
import { visitingCardRefusals } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import { questionRefusals } from "#app/domain/profiles/questions/changes-of-answer.ts";

/** The French sentence of each refusal that a form can show, by its code. Each says what to do; each subject brings its own. */
const SENTENCES: Record<string, string> = {
  ...applicationRefusals,
  ...offerRefusals,
  ...uploadRefusals,
  ...moderationRefusals,
  ...organisationRefusals,
  ...listRefusals,
  ...callMeRefusals,
  ...profileRefusals,
  ...cvRefusals,
  ...cvFileRefusals,
  ...myDataRefusals,
  ...stayRefusals,
  ...questionRefusals,
  ...accountRefusals,
  ...accessCardRefusals,
  ...newPersonRefusals,
  ...aidRefusals,
  ...vivierRefusals,
  ...actionRefusals,
  ...prescriptionRefusals,
  ...letterRefusals,
  ...appointmentRefusals,
  ...absenceRefusals,
  ...episodeRefusals,
  ...tellingRefusals,
  ...groupEventRefusals,
  ...sharedTaskRefusals,
  ...checkInRefusals,
  ...callRefusals,
  ...contactRefusals,
  ...freinRefusals,
  ...entrustmentRefusals,
  ...referralRefusals,
  ...visitingCardRefusals,
  "sign-in.address-unreadable": "Écrivez votre adresse e-mail (par exemple marie@example.org) ou votre numéro de téléphone (par exemple 06 39 98 01 02).",
  "sign-in.too-many": "Trop d’essais. Attendez un quart d’heure, ou appelez l’aide.",
  "sign-in.code-unreadable": "Le code a 6 chiffres. Recopiez-le comme il est écrit dans le message.",
  "sign-in.code-wrong": "Ce code n’est pas le bon. Vérifiez les 6 chiffres, ou demandez un nouveau code.",
  "sign-in.code-expired": "Ce code n’est plus valable. Demandez un nouveau code.",
};

/** The sentence of a refusal; a code without one is a fault of ours, said calmly. */
export function sentenceOf(code: string): string {
  return SENTENCES[code] ?? "Cette demande n’a pas pu être faite. Réessayez, ou appelez l’aide.";
}
