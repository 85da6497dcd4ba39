import { localDay } from "../../kit/french.ts";
import type { DayFold } from "./fold.ts";
import type { DayGroup, DayKind } from "./kinds.ts";

/** Whom a fact is about: the columns that every reading about a person gives. */
export type Whom = { beneficiaryId: string; who: string };

/** The hour of the page. `today`: calendar day in the territory. */
export type DayClock = { now: Date; today: string };

/** One thing to do, with the button that does it. */
export type DayLine = {
  kind: DayKind;
  /** The thing it is about: codes and ids. Never two lines with one key. */
  key: string;
  /** Keys of less urgent lines that this one makes needless: what is done here is done there too. */
  covers?: readonly string[];
  /** Says the fact itself: when it changes, a line put off comes back. */
  stamp: string;
  /** `null`: it is about an offer, not a person. */
  beneficiaryId: string | null;
  who: string;
  fact: string;
  about: string;
  action: { label: string; href: string; icon?: "phone" };
  /** What a button on the line ends: something to do. */
  doneId?: string;
  /** Whose account a button on the line keeps: her coach has news of her. */
  keepId?: string;
  /** What a button on the line makes longer: a referent’s access; another lets it end. */
  extendId?: string;
  /** The offer that a button on the line keeps open for longer. */
  renewId?: string;
  /** Where the kind's own group is not right this time. */
  group?: DayGroup;
  /** Under which line it stands when there are several of them. */
  fold?: DayFold;
  /** Among lines of one kind, the smallest first; any unit, the same in the kind. */
  order: number;
};

/** From the rows of one reading to lines. Pure: the same rows at the same hour give the same lines. */
export type DaySource<Row> = (rows: readonly Row[], clock: DayClock) => DayLine[];

/** The clock of an instant. */
export function dayClock(now: Date): DayClock {
  return { now, today: localDay(now) };
}

/** What is about one person and one offer is one thing, whatever happened to it. */
export const pairKey = ({ beneficiaryId, offerId }: { beneficiaryId: string; offerId: string }) => `pair:${beneficiaryId}:${offerId}`;
/** Getting hold of her is one call, whatever it is about. */
export const contactKey = ({ beneficiaryId }: { beneficiaryId: string }) => `contact:${beneficiaryId}`;
/** Finding her another offer is one search, however many were refused. */
export const proposeKey = ({ beneficiaryId }: { beneficiaryId: string }) => `propose:${beneficiaryId}`;

/** The page of a person, at one of its parts. */
export function fileHref(beneficiaryId: string, part = ""): string {
  return `/coach/personnes/${beneficiaryId}${part}`;
}
