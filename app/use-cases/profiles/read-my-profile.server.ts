import type { ActorOf } from "#app/domain/access/actor.ts";
import { cvView, type CvView } from "#app/domain/profiles/cv-view.ts";
import type { ProfileFacts } from "#app/domain/profiles/profile-facts.ts";
import type { Context } from "../context.server.ts";
import { cvFactsOf, cvSelect, profileFactsOf, profileSelect } from "./profile-rows.server.ts";

export type MyProfile = {
  firstName: string;
  facts: ProfileFacts;
  cv: CvView;
  version: number;
  coach: { firstName: string; phone: string | null } | null;
};

/** What a person has told of herself, and the CV it makes. One round trip. */
export async function readMyProfile(ctx: Context<ActorOf<"beneficiary">>): Promise<MyProfile> {
  const row = await ctx.db.beneficiary.findUniqueOrThrow({
    where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join",
    select: { ...profileSelect, ...cvSelect, coach: { select: { firstName: true, phone: true } } },
  });
  return { firstName: row.user.firstName, facts: profileFactsOf(row), cv: cvView(cvFactsOf(row)), version: row.profileVersion, coach: row.coach };
}
