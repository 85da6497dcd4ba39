import { BENEFICIARIES, EMPLOYERS, everybody, only, onlyOwn, type Door } from "./table.ts";

/**
 * Every route module, by its file name: who may knock, and what they are answered.
 *
 * A route without a line here fails the suite (matrix.spec.ts). A line without a route too.
 */
export const doors: Record<string, Door> = {
  _index: { path: "/", get: everybody() },
  connexion: { path: "/connexion", get: everybody(), post: everybody() },
  "connexion_.code": { path: "/connexion/code?essai=00000000-0000-4000-8000-000000000000", get: everybody(), post: everybody() },
  deconnexion: { path: "/deconnexion", get: everybody("away"), post: everybody("away") },
  sante: { path: "/sante", get: everybody() },
  "dev.courrier": { path: "/dev/courrier", get: everybody() },
  accessibilite: { path: "/accessibilite", get: everybody() },
  "vos-donnees": { path: "/vos-donnees", get: everybody() },
  "offres._index": { path: "/offres", get: everybody() },
  "offres.$offerId": { path: ({ ids }) => `/offres/${ids.openOfferId}`, get: everybody() },

  "mon-espace": { path: "/mon-espace", get: only(...BENEFICIARIES) },
  "mon-espace._index": { path: "/mon-espace?onglet=benevolat", get: only(...BENEFICIARIES) },
  "mon-espace.aide": { path: "/mon-espace/aide", get: only(...BENEFICIARIES) },
  "mon-espace.cv": { path: "/mon-espace/cv", get: only(...BENEFICIARIES) },
  "mon-espace.reponses._index": { path: "/mon-espace/reponses", get: only(...BENEFICIARIES) },
  "mon-espace.reponses.$applicationId.retirer": { path: ({ ids }) => `/mon-espace/reponses/${ids.applicationId}/retirer`, get: onlyOwn(["beneficiary"], ["beneficiaryElsewhere"]), post: only(...BENEFICIARIES) },
  // An open offer may be read and answered by anyone of the territory, whether it was matched with her or not.
  "mon-espace.offres.$offerId": { path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}`, get: only(...BENEFICIARIES) },
  "mon-espace.offres.$offerId_.repondre": { path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}/repondre`, get: { ...only("beneficiaryElsewhere"), beneficiary: "away" }, post: only(...BENEFICIARIES) },
  "mon-espace.offres.$offerId_.non": { path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}/non`, get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },

  employeur: { path: "/employeur", get: only(...EMPLOYERS) },
  "employeur._index": { path: "/employeur?", get: only(...EMPLOYERS) },
  "employeur.offres.nouvelle": { path: "/employeur/offres/nouvelle", get: only(...EMPLOYERS), post: only(...EMPLOYERS) },
  "employeur.offres.$offerId": { path: ({ ids }) => `/employeur/offres/${ids.offerId}`, get: onlyOwn(["employer"], ["employerElsewhere"]), post: only(...EMPLOYERS) },
  "employeur.candidatures.$applicationId": { path: ({ ids }) => `/employeur/candidatures/${ids.applicationId}`, get: onlyOwn(["employer"], ["employerElsewhere"]), post: only(...EMPLOYERS) },
};
