import type { ActorOf } from "#app/domain/access/actor.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import type { ListActor } from "#app/domain/lists/list-kinds.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import { contractLabel } from "#app/domain/offers/contracts.ts";
import { siretInWords } from "#app/domain/organisations/siret.ts";
import { organisationKindWords } from "#app/domain/organisations/stages.ts";
import { weeklyHoursWords } from "#app/domain/offers/wording.ts";
import type { Context } from "../context.server.ts";
import { judgeOfferList, judgeOrganisationList } from "./judge-list.server.ts";
import { offerChoices, organisationChoices, refusedLine, type KeptList } from "./list-rows.server.ts";

/** As many lines of each sort as a page shows; all are counted, those refused are all in the file to mend. */
const SHOWN = 100;
const SHOWN_NEW = 20;

export type ListPreview = {
  counts: { fresh: number; known: number; twice: number; refused: number };
  fresh: { n: number; title: string; facts: string }[];
  /** Organisations there already, and lines that repeat another: `by` name, somebody may say that it is another one. */
  known: { n: number; title: string; organisationId: string; name: string; by: "siret" | "name" }[];
  twice: { n: number; of: number; title: string; by: "siret" | "name" }[];
  refused: { n: number; cells: string; why: string[] }[];
  /** Open offers of the same origin that the list holds no more; null for organisations. */
  vanished: number | null;
};

/** What an import of a list would do, or null when its columns are not said yet. Nothing is changed. */
export async function previewList(ctx: Context<ListActor>, list: KeptList): Promise<Result<ListPreview | null>> {
  return list.kind === "organisations" ? ok(await previewOrganisations(ctx as Context<ActorOf<"coach" | "admin">>, list)) : ok(await previewOffers(ctx as Context<ActorOf<"admin" | "hotliner">>, list));
}

async function previewOrganisations(ctx: Context<ActorOf<"coach" | "admin">>, list: KeptList): Promise<ListPreview | null> {
  const choices = organisationChoices(list.choices);
  if (choices === null) return null;
  const judged = await judgeOrganisationList(ctx, ctx.db, list.id, choices);
  const of = <Is extends (typeof judged)[number]["is"]>(is: Is) => judged.filter((line): line is Extract<(typeof judged)[number], { is: Is }> => line.is === is);
  const fresh = of("new");
  const shown = fresh.slice(0, SHOWN_NEW);
  const name = choices.columns.indexOf("name");
  const communes = await ctx.db.commune.findMany({ where: { code: { in: shown.map(({ input }) => input.communeCode) } }, select: { code: true, name: true } });
  const communeName = new Map(communes.map((one) => [one.code, one.name]));
  return {
    counts: { fresh: fresh.length, known: of("known").length, twice: of("twice").length, refused: of("refused").length }, vanished: null,
    fresh: shown.map(({ n, input }) => ({ n, title: input.name, facts: [communeName.get(input.communeCode), organisationKindWords[input.kind], input.siaeKind, input.siret && `SIRET ${siretInWords(input.siret)}`, input.phone && phoneInWords(input.phone), input.email].filter(Boolean).join(" · ") })),
    known: of("known").slice(0, SHOWN).map(({ n, c, organisationId, name: there, by }) => ({ n, title: c[name] ?? "", organisationId, name: there, by })),
    twice: of("twice").slice(0, SHOWN).map(({ n, c, of: first, by }) => ({ n, of: first, title: c[name] ?? "", by })),
    refused: of("refused").slice(0, SHOWN).map(refusedLine),
  };
}

async function previewOffers(ctx: Context<ActorOf<"admin" | "hotliner">>, list: KeptList): Promise<ListPreview | null> {
  const choices = offerChoices(list.choices);
  if (choices === null) return null;
  const { judged, vanished } = await judgeOfferList(ctx, list.id, choices);
  const title = choices.columns.indexOf("title");
  const fresh = judged.flatMap((line) => (line.is === "new" ? [line] : []));
  const twice = judged.flatMap((line) => (line.is === "twice" ? [{ n: line.n, of: line.of, title: line.c[title] ?? "", by: "siret" as const }] : []));
  const refused = judged.flatMap((line) => (line.is === "refused" ? [line] : []));
  return {
    counts: { fresh: fresh.length, known: judged.filter(({ is }) => is === "again").length, twice: twice.length, refused: refused.length }, vanished, known: [], twice: twice.slice(0, SHOWN),
    fresh: fresh.slice(0, SHOWN_NEW).map(({ n, offer, sheet }) => ({ n, title: offer.title, facts: [offer.commune.name, contractLabel(offer.contract), weeklyHoursWords(offer.weeklyHours), offer.wage, sheet === null ? offer.employer : `${sheet.name} (sa fiche)`].filter(Boolean).join(" · ") })),
    refused: refused.slice(0, SHOWN).map(refusedLine),
  };
}
