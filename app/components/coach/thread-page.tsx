import { threadKindCodes, threadKinds, type ThreadKind } from "#app/domain/coaching/thread.ts";
import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { plainField } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Select } from "../ui/select.tsx";
import { ThreadLines, type ThreadLineView } from "./thread-lines.tsx";

type Props = { person: { beneficiaryId: string; firstName: string }; kind: ThreadKind | null; thread: { lines: readonly ThreadLineView[]; total: number; page: number; pages: number }; now: Date };

/** Everything that happened with one of her people, the newest first; one kind of thing if she likes. */
export function ThreadPage({ person, kind, thread, now }: Props) {
  const { lines, total, page, pages } = thread;
  const href = (at: number) => `?${new URLSearchParams({ ...(kind === null ? {} : { genre: kind }), ...(at > 1 ? { page: String(at) } : {}) })}`;
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${person.beneficiaryId}`, label: person.firstName }} lead={count(total, "ligne")}>
        Le fil de {person.firstName}
      </PageTitle>
      <form method="get" className="pick">
        <Select field={plainField("genre", kind ?? "")} label="Voir" empty="Tout" options={threadKindCodes.map((value) => ({ value, label: threadKinds[value] }))} />
        <Button look="quiet">Filtrer</Button>
      </form>
      {lines.length === 0 && <EmptyState icon="clock" title="Rien ici pour l’instant" next="Ce qui arrive avec la personne s’écrira ici, tout seul." />}
      <ThreadLines lines={lines} dayOf={({ at }) => capital(dayNear(localDay(at), localDay(now)))} />
      <Pagination page={page} pages={pages} hrefFor={href} label="Pages du fil" />
    </>
  );
}
