import type { ReactNode } from "react";
import { MatchRow } from "../matching/match-row.tsx";
import type { MatchRowView } from "../matching/match-row.tsx";
import { travelIcon } from "./travel-line.tsx";
import type { TravelView } from "./travel-line.tsx";

/** An offer in the ranked list of a person, as her coach reads it. */
export type OfferRowView = Omit<MatchRowView, "travel" | "about"> & { where: string; facts: readonly string[]; travel: TravelView | null };

/** One line: what and where, how far, the bar in its parts, what blocks, and at the right what the coach may do. */
export function OfferRow({ offer, rank, children }: { offer: OfferRowView; rank?: number; children?: ReactNode }) {
  const { where, facts, travel, ...row } = offer;
  const about = [where, ...facts].join(" · ");
  return (
    <MatchRow row={{ ...row, about, ...(travel ? { travel: { icon: travelIcon(travel.mode), text: travel.text } } : {}) }} rank={rank}>
      {children}
    </MatchRow>
  );
}
