import { offerKinds } from "../../matching/types.ts";
import { FEED_PAGE } from "./feed-json.ts";

type Schema = Record<string, unknown>;
const text = (description?: string): Schema => ({ type: "string", ...(description && { description }) });
const maybe = (schema: Schema): Schema => ({ ...schema, nullable: true });
const strict = (properties: Record<string, Schema>, description?: string): Schema => ({ type: "object", additionalProperties: false, required: Object.keys(properties), properties, ...(description && { description }) });
const list = (items: Schema): Schema => ({ type: "array", items });
const day = (description: string): Schema => ({ type: "string", format: "date", description });
const instant = (description: string): Schema => ({ type: "string", format: "date-time", description });

const offer = strict({
  id: { type: "string", format: "uuid" }, url: { type: "string", format: "uri", description: "La page publique de l’offre : c’est là que l’on répond." },
  genre: { type: "string", enum: [...offerKinds], description: "BENEVOLAT : une mission sans salaire, jamais un emploi. IMMERSION : essayer un métier, sans contrat de travail." },
  intitule: text(), description: text("Texte simple, sans balise."),
  employeur: strict({ nom: maybe(text("Seulement quand la page publique le montre.")), activite: maybe(text("« une entreprise de nettoyage »")), siret: maybe({ type: "string", pattern: "^\\d{14}$" }) }),
  metier: strict({ rome: maybe({ type: "string", pattern: "^[A-N]\\d{4}$" }) }),
  contrat: maybe(strict({ code: text(), libelle: text(), dureeMois: maybe({ type: "integer", minimum: 1 }) })),
  temps: strict({ heuresParSemaine: maybe({ type: "number", minimum: 0 }), horaires: list(text()), precision: maybe(text()) }),
  salaire: maybe(text("Tel que l’employeur l’a écrit.")), postes: { type: "integer", minimum: 1 }, debut: maybe(day("null : dès que possible")), fin: maybe(day("Dernier jour du contrat, s’il est connu.")),
  permis: list(strict({ code: text(), libelle: text() })), experience: maybe({ type: "string", enum: ["debutant", "souhaitee", "exigee"] }),
  lieu: strict({ commune: text(), codeCommune: text("Code INSEE."), codePostal: maybe(text()), departement: text(), precision: maybe(text()), latitude: { type: "number", minimum: -90, maximum: 90 }, longitude: { type: "number", minimum: -180, maximum: 180 } }),
  publieeLe: instant("Première publication, ou réouverture."), modifieeLe: instant("Dernier changement."), expireLe: maybe(instant("Après cet instant l’offre n’est plus proposée.")),
});

const query = (name: string, description: string, schema: Schema) => ({ name, in: "query", required: false, description, schema });

/** The description of the open feed in OpenAPI 3.0, as machines and people read it. @param site without a slash at its end */
export function openApi(site: string): Schema {
  const error = { description: "Une phrase dit ce qui ne va pas.", content: { "application/json": { schema: { $ref: "#/components/schemas/Erreur" } } } };
  return {
    openapi: "3.0.3",
    info: {
      title: "Passerelle : les offres ouvertes", version: "1.0.0", license: { name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" },
      description: "Les offres ouvertes du territoire qui nous ont été confiées : emplois, immersions, bénévolat. Rien sur les personnes. Les offres prises sur d’autres sites n’y sont pas. Gardez le lien vers notre page, retirez ce qui n’est plus dans le flux.",
    },
    servers: [{ url: site }],
    paths: {
      "/api/offres.json": {
        get: {
          operationId: "listerLesOffres", summary: "Les offres ouvertes, les plus récentes d’abord",
          parameters: [
            query("genre", "Un seul genre.", { type: "string", enum: [...offerKinds] }),
            query("commune", "Code INSEE de la commune.", { type: "string", pattern: "^(\\d{5}|2[AB]\\d{3})$" }),
            query("apres", "Le curseur « suivant » de la réponse précédente.", { type: "string" }),
            query("par", `Nombre d’offres par réponse, ${FEED_PAGE} au plus.`, { type: "integer", minimum: 1, maximum: FEED_PAGE, default: FEED_PAGE }),
          ],
          responses: {
            200: { description: "Une page du flux. « suivant » est null à la fin.", headers: { ETag: { schema: text() }, "Last-Modified": { schema: text() } }, content: { "application/json": { schema: { $ref: "#/components/schemas/Flux" } } } },
            304: { description: "Rien n’a changé depuis l’ETag ou la date donnés." },
            400: error,
            429: { ...error, headers: { "Retry-After": { description: "Secondes à attendre.", schema: { type: "integer" } } } },
          },
        },
      },
    },
    components: {
      schemas: {
        Offre: offer,
        Flux: strict({ territoire: strict({ code: text(), nom: text() }), licence: text(), total: { type: "integer", minimum: 0, description: "Offres qui répondent, toutes pages ensemble." }, suivant: maybe(text("À redonner dans « apres ».")), offres: list({ $ref: "#/components/schemas/Offre" }) }),
        Erreur: strict({ erreur: text() }),
      },
    },
  };
}
