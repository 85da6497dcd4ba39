import { capital, count, listInWords } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import { motives, shownThings, type EntrustmentMotive, type ShownThing } from "#app/domain/referents/entrustment-words.ts";
import { SearchForm } from "../admin/search-form.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { VisuallyHidden } from "../ui/hidden.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Table } from "../ui/table.tsx";

type Access = { entrustmentId: string; beneficiaryId: string; userId: string; name: string; coachName: string | null; referent: string; structure: string; motive: EntrustmentMotive; shows: ShownThing[]; endsOn: string; lastReadAt: Date | null };
type Props = { accesses: readonly Access[]; words: string; /** There are more than are shown. */ isCut: boolean; isEnded: boolean; now: Date; lastResult?: LastResult };

/** Which referent reads whom today, until when, and the button that stops it. */
export function AllEntrustmentsPage({ accesses, words, isCut, isEnded, now, lastResult }: Props) {
  const today = localDay(now);
  return (
    <>
      <PageTitle lead="Quel référent lit une partie de quel dossier, jusqu’à quand. Les coachs ouvrent ces accès, avec la personne.">Accès confiés</PageTitle>
      {isEnded && <Notice kind="ok" title="L’accès est arrêté. Le référent ne lit plus rien." live />}
      <ErrorSummary form={formState(lastResult)} />
      <SearchForm label="Chercher" hint="Le nom d’une personne, d’un référent ou d’une structure." words={words} />
      {isCut && <Notice kind="watch" title={`Les ${accesses.length} accès qui finissent le plus tôt.`}>Cherchez un nom pour voir les autres.</Notice>}
      <Table
        caption={count(accesses.length, "accès ouvert", "accès ouverts")}
        rows={accesses}
        rowKey={({ entrustmentId }) => entrustmentId}
        empty={<EmptyState icon="eye" title={words === "" ? "Aucun accès n’est ouvert" : "Aucun accès ouvert à ce nom"} next="Un coach en ouvre un depuis la page d’une personne." />}
        columns={[
          { key: "referent", label: "Référent", cell: ({ referent, structure }) => (<div>{referent}<div className="soft">{structure}</div></div>) },
          { key: "person", label: "Lit", cell: ({ name, userId, coachName }) => (<div><a href={`/admin/comptes/${userId}`}>{name}</a><div className="soft">{coachName === null ? "Sans coach" : `Coach\u00a0: ${coachName}`}</div></div>) },
          { key: "what", label: "Quoi, à quel titre", cell: ({ shows, motive }) => (<div>{capital(listInWords(shows.map((one) => shownThings[one].label.toLowerCase())))}<div className="soft">{motives[motive].label}</div></div>) },
          { key: "until", label: "Jusqu’au", cell: ({ endsOn, lastReadAt }) => (<div>{dayInWords(endsOn, today)}<div className="soft">{lastReadAt === null ? "Jamais lu" : `Lu ${dayNear(localDay(lastReadAt), today)}`}</div></div>) },
          { key: "stop", label: "Arrêter", cell: ({ entrustmentId, beneficiaryId, referent, name }) => (
            <PostButton fields={{ entrustmentId, beneficiaryId }} look="quiet" icon="x">
              Arrêter<VisuallyHidden>&nbsp;: {referent}, {name}</VisuallyHidden>
            </PostButton>
          ) },
        ]}
      />
    </>
  );
}
