import { describe, expect, it } from "vitest";
import type { ActorRole } from "../access/actor.ts";
import { moveOffer, movesFrom, offerMoves, offerStateTable, offerStatuses } from "./offer-states.ts";

const roles: ActorRole[] = ["nobody", "system", "beneficiary", "coach", "employer", "hotliner", "admin"];

describe("the life of an offer", () => {
  it("every pair of states and every role gets what the table says, and nothing else", () => {
    for (const from of offerStatuses) for (const to of offerStatuses) for (const role of roles) {
      const row = offerMoves.find((move) => move.from === from && move.to === to);
      const moved = moveOffer(role, from, to);
      expect(moved.ok, `${role}: ${from} → ${to}`).toBe(row?.by.includes(role) ?? false);
      if (!moved.ok) expect(moved.refusal.code).toBe(row ? "offer.not-yours-to-move" : "offer.no-such-move");
    }
  });

  it("a person and a visitor move nothing; only time and the system expire an offer", () => {
    for (const from of offerStatuses) expect([...movesFrom("beneficiary", from), ...movesFrom("nobody", from)]).toEqual([]);
    expect(offerMoves.filter((move) => move.to === "expired").flatMap((move) => move.by)).toEqual(["system"]);
  });

  it("no offer becomes a draft again, each state can be left, each has words", () => {
    expect(offerMoves.some((move) => move.to === "draft")).toBe(false);
    for (const status of offerStatuses) {
      expect(offerMoves.some((move) => move.from === status), status).toBe(true);
      expect(offerStateTable[status].label).toMatch(/^\p{Lu}/u);
    }
    expect(offerStatuses.filter((status) => offerStateTable[status].isListed)).toEqual(["open"]);
  });

  it("only who looks publishes or refuses what is held; what was refused is looked at again, it never opens by itself", () => {
    const by = (from: string, to: string) => offerMoves.find((move) => move.from === from && move.to === to)?.by ?? [];
    for (const verdict of [by("held", "open"), by("held", "refused"), by("open", "refused")]) expect(verdict).toEqual(["hotliner", "admin"]);
    expect(by("refused", "open")).toEqual([]);
    expect(movesFrom("employer", "refused").map((move) => move.to)).toEqual(["held", "closed"]);
  });

  it("an employer of an open offer sees three buttons", () => expect(movesFrom("employer", "open").map((move) => move.button)).toEqual(["Prolonger de 30 jours", "Le poste est pourvu", "Fermer l’offre"]));
});
