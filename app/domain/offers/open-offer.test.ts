import { describe, expect, it } from "vitest";
import type { Actor } from "../access/actor.ts";
import { openOffer, OPEN_DAYS } from "./open-offer.ts";

const now = new Date("2026-11-20T08:00:00Z");
const at = (kind: "entreprise" | "association" | "institution") => ({ organisation: { id: "o1", kind }, now, today: "2026-11-20" });
const employer = (organisationId: string): Actor => ({ role: "employer", userId: "u", territoryId: "t", organisationId });
const job = { kind: "EMPLOI" as const, endsOn: null };

describe("opening an offer", () => {
  it.each([
    ["its employer", employer("o1"), job, "entreprise", null],
    ["another employer", employer("o2"), job, "entreprise", "offer.not-your-organisation"],
    ["a coach, for an employer", { role: "coach", userId: "c", territoryId: "t", areaId: null } as Actor, job, "entreprise", null],
    ["a beneficiary", { role: "beneficiary", userId: "b", territoryId: "t", beneficiaryId: "p" } as Actor, job, "entreprise", "offer.not-your-organisation"],
    ["nobody", { role: "nobody" } as Actor, job, "entreprise", "offer.not-your-organisation"],
    ["bénévolat by a company", employer("o1"), { kind: "BENEVOLAT" as const, endsOn: null }, "entreprise", "offer.benevolat-needs-an-association"],
    ["bénévolat by an association", employer("o1"), { kind: "BENEVOLAT" as const, endsOn: null }, "association", null],
    ["bénévolat by an institution", employer("o1"), { kind: "BENEVOLAT" as const, endsOn: null }, "institution", null],
    ["an end already past", employer("o1"), { kind: "EMPLOI" as const, endsOn: "2026-11-19" }, "entreprise", "offer.already-ended"],
    ["an end today", employer("o1"), { kind: "EMPLOI" as const, endsOn: "2026-11-20" }, "entreprise", null],
  ] as const)("by %s", (_who, actor, draft, kind, code) => {
    const opened = openOffer(actor, draft, at(kind));
    expect(opened.ok ? null : opened.refusal.code).toBe(code);
    if (opened.ok) expect(opened.value.expiresAt.getTime() - now.getTime()).toBe(OPEN_DAYS * 86_400_000);
  });
});
