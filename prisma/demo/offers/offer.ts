import type { DemoOrganisation } from "../organisations/organisation.ts";
import type { DemoCommune } from "../places.ts";
import type { OfferIdea } from "./idea.ts";

/** An offer of the demo before it becomes rows. Days are counted from today. */
export type DemoOffer = OfferIdea & {
  id: string;
  text: string;
  organisation: DemoOrganisation;
  commune: DemoCommune;
  lat: number;
  lng: number;
  postCount: number;
  enteredById: string;
  publishedDay: number;
  publishedAt: Date;
  expiresDay: number;
  startsDay: number | null;
  isDraft: boolean;
  /** Set once the applications are known: filled, closed by the employer, or come to its end. */
  end: { status: "filled" | "closed" | "expired"; at: Date } | null;
};
