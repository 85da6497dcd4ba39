import { everybody, only, type Door } from "./table.ts";

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
  admin: { path: "/admin", get: only("admin") },
};
