import { count, distanceInWords } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { proposalsInWords } from "#app/domain/recommendations/recommendation-words.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { Datalist } from "../ui/datalist.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { plainField } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Select } from "../ui/select.tsx";
import { Table, type Column } from "../ui/table.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";

type Kind = "EMPLOI" | "IMMERSION" | "BENEVOLAT";
export type OfferLine = {
  offerId: string;
  kind: Kind;
  title: string;
  employerName: string;
  communeName: string;
  chips: readonly string[];
  publishedAt: Date | null;
  distanceKm: number | null;
  myPeople: number;
  proposals: { sent: number; answered: number };
};
export type OffersFilter = { words: string; commune: string; radiusKm: number; kind: Kind | null };
type Props = { found: { offers: readonly OfferLine[]; total: number; page: number; pages: number; near: string | null; isCommuneUnknown: boolean }; filter: OffersFilter; communes: readonly string[]; now: Date };

export const radii = [5, 10, 20, 30, 50] as const;
const kinds: Record<Kind, string> = { EMPLOI: "Emploi", IMMERSION: "Immersion", BENEVOLAT: "Bénévolat" };

/** The offers of the territory: everyday words, a commune and how far around it, emploi or bénévolat. */
export function OffersPage({ found, filter, communes, now }: Props) {
  const { offers, total, page, pages, near, isCommuneUnknown } = found;
  const isNarrowed = filter.words !== "" || filter.commune !== "" || filter.kind !== null;
  const hrefFor = (at: number) => `/coach/offres?${new URLSearchParams(Object.entries({ q: filter.words, commune: filter.commune, rayon: String(filter.radiusKm), genre: filter.kind ?? "", page: String(at) }).filter(([, value]) => value !== ""))}`;
  return (
    <>
      <PageTitle actions={<ButtonLink href="/coach/offres/vite" icon="plus">Saisir une offre</ButtonLink>} lead={`${count(total, "offre ouverte", "offres ouvertes")}${near ? ` à ${filter.radiusKm}\u00a0km autour de ${near}` : " dans le territoire"}.`}>Offres</PageTitle>
      <form method="get" className="filters" role="search" noValidate>
        <TextInput field={plainField("q", filter.words)} label="Métier, tâche, employeur" type="search" />
        <TextInput field={plainField("commune", filter.commune, isCommuneUnknown ? ["Commune inconnue. Essayez Flers, ou 61100."] : [])} label="Autour de" list="communes" autoComplete="off" />
        <Datalist id="communes" values={communes} />
        <Select field={plainField("rayon", String(filter.radiusKm))} label="Rayon" empty="" options={radii.map((km) => ({ value: String(km), label: `${km}\u00a0km` }))} />
        <Select field={plainField("genre", filter.kind ?? "")} label="Genre" empty="Tous" options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
        <Button look="quiet" icon="search">
          Chercher
        </Button>
      </form>
      <Table
        caption="Offres ouvertes"
        captionHidden
        rows={offers}
        rowKey={({ offerId }) => offerId}
        columns={columnsAt(now, near !== null)}
        empty={
          <EmptyState icon="search" title="Aucune offre trouvée" next={isNarrowed ? "Essayez un mot plus simple, ou un rayon plus large." : "Les offres des employeurs et celles qui sont importées arrivent ici."}>
            {isNarrowed && (
              <ButtonLink href="/coach/offres" look="quiet">
                Toutes les offres
              </ButtonLink>
            )}
          </EmptyState>
        }
      />
      <Pagination page={page} pages={pages} hrefFor={hrefFor} label="Pages des offres" />
    </>
  );
}

function columnsAt(now: Date, isNear: boolean): Column<OfferLine>[] {
  const today = localDay(now);
  return [
    {
      key: "title", label: "Offre",
      cell: ({ offerId, title, employerName, kind }) => (
        <>
          <a href={`/coach/offres/${offerId}`}>{frenchText(title)}</a>
          <small className="soft">{[kind === "EMPLOI" ? "" : kinds[kind], frenchText(employerName)].filter(Boolean).join(" · ")}</small>
        </>
      ),
    },
    { key: "place", label: "Commune", cell: ({ communeName, distanceKm }) => `${communeName}${isNear && distanceKm !== null ? `, ${distanceInWords(distanceKm)}` : ""}` },
    { key: "contract", label: "Contrat", cell: ({ chips }) => chips.join(", ") || "non précisé" },
    { key: "mine", label: "Pour vos personnes", numeric: true, cell: ({ myPeople }) => (myPeople > 0 ? <Chip tone="leaf">{myPeople}</Chip> : "0") },
    { key: "proposals", label: "Propositions", cell: ({ proposals }) => (proposals.sent === 0 ? <span className="soft">aucune</span> : proposalsInWords(proposals).replace("Déjà proposée ", "")) },
    { key: "since", label: "Publiée", cell: ({ publishedAt }) => (publishedAt ? dayNear(localDay(publishedAt), today) : "") },
  ];
}
