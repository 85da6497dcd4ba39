import { BENEFICIARIES, COACHES, EMPLOYERS, everybody, only, onlyOwn, type Door } from "./table.ts";

/**
 * Every route module, by its file name: who may knock, and what they are answered.
 *
 * A route without a line here fails the suite (matrix.spec.ts). A line without a route too.
 */
export const doors: Record<string, Door> = {
  _index: { path: "/", get: everybody() },
  connexion: { path: "/connexion", get: everybody(), post: everybody() },
  "connexion_.code": { path: "/connexion/code?essai=00000000-0000-4000-8000-000000000000", get: everybody(), post: everybody() },
  "connexion_.aide": { path: "/connexion/aide", get: everybody() },
  entrer: { path: "/entrer?c=K7M2H9XP", get: everybody(), post: everybody() },
  deconnexion: { path: "/deconnexion", get: everybody("away"), post: everybody("away"), endsSessions: true },
  $: { path: "/rien-de-tel", get: everybody("missing") },
  // The SMS gateway shows a key of its own; a cookie opens nothing here.
  "recus.sms": { path: "/recus/sms", post: everybody("forbidden") },
  sante: { path: "/sante", get: everybody(), isFile: true },
  "dev.courrier": { path: "/dev/courrier", get: everybody(), showsEverybody: true },
  accessibilite: { path: "/accessibilite", get: everybody() },
  "vos-donnees": { path: "/vos-donnees", get: everybody() },
  "offres._index": { path: "/offres", get: everybody() },
  "offres.$offerId": { path: ({ ids }) => `/offres/${ids.openOfferId}`, get: everybody() },

  "mon-espace": { path: "/mon-espace", get: only(...BENEFICIARIES) },
  "mon-espace._index": { path: "/mon-espace?onglet=benevolat", get: only(...BENEFICIARIES) },
  "mon-espace.dossier": { path: "/mon-espace/dossier", get: only(...BENEFICIARIES) },
  "mon-espace.deplacements": { path: "/mon-espace/deplacements", get: only(...BENEFICIARIES) },
  "mon-espace.aide": { path: "/mon-espace/aide", get: only(...BENEFICIARIES) },
  // Whoever holds the address reads it; an address that is none of ours shows nothing.
  "cv.$token": { path: ({ ids }) => `/cv/${ids.cvToken}`, get: everybody(), showsEverybody: true },
  "cv.$token_.pdf": { path: ({ ids }) => `/cv/${ids.cvToken}/pdf`, get: everybody(), showsEverybody: true, isFile: true },
  "mon-espace.cv[.]pdf": { path: "/mon-espace/cv.pdf", get: only(...BENEFICIARIES), isFile: true },
  "mon-espace.cv_.changer": { path: "/mon-espace/cv/changer?fait=ligne", get: only(...BENEFICIARIES) },
  "mon-espace.cv_.ligne": { path: ({ ids }) => `/mon-espace/cv/ligne?ligne=experience:${ids.experienceId}`, get: onlyOwn(["beneficiary"], ["beneficiaryElsewhere"]), post: only(...BENEFICIARIES) },
  "mon-espace.cv_.haut.$part": { path: "/mon-espace/cv/haut/naissance", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.cv_.ajouter.$what": { path: "/mon-espace/cv/ajouter/experience", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.cv_.savoir-faire": { path: "/mon-espace/cv/savoir-faire?metier=N1103", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.cv_.importer._index": { path: "/mon-espace/cv/importer", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  // An empty answer is told what to say before it is asked whose the reading is.
  "mon-espace.cv_.importer.$readingId": { path: ({ ids }) => `/mon-espace/cv/importer/${ids.readingId}`, get: onlyOwn(["beneficiary"], ["beneficiaryElsewhere"]), post: only(...BENEFICIARIES) },
  "mon-espace.cv_.lien": { path: "/mon-espace/cv/lien", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.cv": { path: "/mon-espace/cv", get: only(...BENEFICIARIES) },
  // Between her and her coach: nobody else of the house.
  "mon-espace.a-faire": { path: "/mon-espace/a-faire", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.rendez-vous._index": { path: "/mon-espace/rendez-vous?reponse=cannot", get: only(...BENEFICIARIES) },
  // An empty answer is told what to say before it is asked whose the meeting is.
  "mon-espace.rendez-vous.$meetingId": { path: ({ ids }) => `/mon-espace/rendez-vous/${ids.meetingId}`, get: onlyOwn(["beneficiary"], ["beneficiaryElsewhere"]), post: only(...BENEFICIARIES) },
  "mon-espace.messages": { path: "/mon-espace/messages", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.questions._index": { path: "/mon-espace/questions", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.questions.$question": { path: "/mon-espace/questions/semaine", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.reponses._index": { path: "/mon-espace/reponses", get: only(...BENEFICIARIES) },
  "mon-espace.reponses.$applicationId.retirer": { path: ({ ids }) => `/mon-espace/reponses/${ids.applicationId}/retirer`, get: onlyOwn(["beneficiary"], ["beneficiaryElsewhere"]), post: only(...BENEFICIARIES) },
  // An open offer may be read and answered by anyone of the territory, whether it was matched with her or not.
  "mon-espace.chercher": { path: "/mon-espace/chercher?mots=netoyage", get: only(...BENEFICIARIES) },
  "mon-espace.mises-de-cote": { path: "/mon-espace/mises-de-cote", get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.offres.$offerId": { path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}`, get: only(...BENEFICIARIES) },
  "mon-espace.offres.$offerId_.repondre": { path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}/repondre`, get: { ...only("beneficiaryElsewhere"), beneficiary: "away" }, post: only(...BENEFICIARIES) },
  "mon-espace.offres.$offerId_.ensemble": { path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}/ensemble`, get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },
  "mon-espace.offres.$offerId_.non": { path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}/non`, get: only(...BENEFICIARIES), post: only(...BENEFICIARIES) },

  employeur: { path: "/employeur", get: only(...EMPLOYERS) },
  "employeur._index": { path: "/employeur?", get: only(...EMPLOYERS) },
  "employeur.offres.nouvelle": { path: "/employeur/offres/nouvelle", get: only(...EMPLOYERS), post: only(...EMPLOYERS) },
  "employeur.offres.$offerId": { path: ({ ids }) => `/employeur/offres/${ids.offerId}`, get: onlyOwn(["employer"], ["employerElsewhere"]), post: only(...EMPLOYERS) },
  "employeur.offres.$offerId_.modifier": { path: ({ ids }) => `/employeur/offres/${ids.offerId}/modifier`, get: onlyOwn(["employer"], ["employerElsewhere"]), post: only(...EMPLOYERS) },
  "employeur.candidatures.$applicationId": { path: ({ ids }) => `/employeur/candidatures/${ids.applicationId}`, get: onlyOwn(["employer"], ["employerElsewhere"]), post: only(...EMPLOYERS) },

  coach: { path: "/coach", get: only(...COACHES) },
  "coach._index": { path: "/coach?index", get: only(...COACHES), post: only(...COACHES) },
  "coach.personnes._index": { path: "/coach/personnes?q=a", get: only(...COACHES) },
  "coach.personnes.$beneficiaryId": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}`, get: onlyOwn(["coach"], ["coachElsewhere"]), post: onlyOwn(["coach"], ["coachElsewhere"]) },
  "coach.personnes.$beneficiaryId_.messages": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}/messages`, get: onlyOwn(["coach"], ["coachElsewhere"]), post: onlyOwn(["coach"], ["coachElsewhere"]) },
  "coach.personnes.$beneficiaryId_.a-faire": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}/a-faire`, get: onlyOwn(["coach"], ["coachElsewhere"]), post: onlyOwn(["coach"], ["coachElsewhere"]) },
  "coach.personnes.$beneficiaryId_.rendez-vous": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}/rendez-vous`, get: onlyOwn(["coach"], ["coachElsewhere"]), post: onlyOwn(["coach"], ["coachElsewhere"]) },
  "coach.personnes.$beneficiaryId_.questions._index": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}/questions`, get: onlyOwn(["coach"], ["coachElsewhere"]) },
  "coach.personnes.$beneficiaryId_.questions.$question": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}/questions/lire`, get: onlyOwn(["coach"], ["coachElsewhere"]), post: onlyOwn(["coach"], ["coachElsewhere"]) },
  "coach.personnes.$beneficiaryId_.cv[.]pdf": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}/cv.pdf`, get: onlyOwn(["coach"], ["coachElsewhere"]), isFile: true },
  "coach.personnes.nouvelle": { path: "/coach/personnes/nouvelle", get: only(...COACHES), post: only(...COACHES) },
  "coach.personnes.$beneficiaryId_.carte": { path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}/carte?cree=1`, get: onlyOwn(["coach"], ["coachElsewhere"]), post: onlyOwn(["coach"], ["coachElsewhere"]) },
  // Offers and organisations are the whole territory's; the people ranked on an offer are the coach's own.
  "coach.offres._index": { path: "/coach/offres?q=menage&commune=flers", get: only(...COACHES) },
  "coach.offres.$offerId": { path: ({ ids }) => `/coach/offres/${ids.openOfferId}`, get: only(...COACHES), post: only(...COACHES) },
  // Ids of other coaches' people are passed over: the page is always of one's own.
  "coach.proposer": { path: ({ ids }) => `/coach/proposer?p=${ids.beneficiaryId}`, get: only(...COACHES), post: only(...COACHES) },
  "coach.employeurs": { path: "/coach/employeurs", get: only(...COACHES) },

  admin: { path: "/admin", get: only("admin") },
  "admin._index": { path: "/admin?", get: only("admin") },
  "admin.mobilite": { path: "/admin/mobilite", get: only("admin") },
  "admin.messages": { path: "/admin/messages", get: only("admin"), post: only("admin") },
  "admin.comptes._index": { path: "/admin/comptes?q=marie&role=beneficiary", get: only("admin") },
  "admin.comptes.nouveau": { path: "/admin/comptes/nouveau?role=employer", get: only("admin"), post: only("admin") },
  "admin.comptes.personne": { path: "/admin/comptes/personne", get: only("admin"), post: only("admin") },
  "admin.comptes.$userId": { path: ({ ids }) => `/admin/comptes/${ids.userId}`, get: only("admin"), post: only("admin") },
  "admin.comptes.$userId_.fermer": { path: ({ ids }) => `/admin/comptes/${ids.userId}/fermer`, get: only("admin"), post: only("admin") },
  "admin.organisations._index": { path: "/admin/organisations?q=clair", get: only("admin") },
  "admin.organisations.nouvelle": { path: "/admin/organisations/nouvelle", get: only("admin"), post: only("admin") },
  "admin.organisations.$organisationId": { path: ({ ids }) => `/admin/organisations/${ids.organisationId}`, get: only("admin"), post: only("admin") },
  "admin.reglages": { path: "/admin/reglages", get: only("admin"), post: only("admin") },
  "admin.aides._index": { path: "/admin/aides", get: only("admin") },
  "admin.aides.nouvelle": { path: "/admin/aides/nouvelle", get: only("admin"), post: only("admin") },
  "admin.aides.$aidId": { path: ({ ids }) => `/admin/aides/${ids.aidId}`, get: only("admin"), post: only("admin") },
  hotline: { path: "/hotline", get: only("hotliner") },
  "hotline._index": { path: "/hotline?q=marie", get: only("hotliner") },
  "hotline.messages": { path: "/hotline/messages", get: only("hotliner"), post: only("hotliner") },
  "hotline.comptes.$userId_.carte": { path: ({ ids }) => `/hotline/comptes/${ids.userId}/carte`, get: only("hotliner"), post: only("hotliner") },
  "hotline.comptes.$userId": { path: ({ ids }) => `/hotline/comptes/${ids.userId}`, get: only("hotliner"), post: only("hotliner") },
};
