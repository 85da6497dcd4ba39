import type { ActorOf } from "#app/domain/access/actor.ts";
import { cvLines, type CvLine } from "#app/domain/profiles/cv-lines.ts";
import { cvView, type CvChoices, type CvFacts, type CvView } from "#app/domain/profiles/cv-view.ts";
import { tellsTooMuch } from "#app/domain/profiles/tells-too-much.ts";
import type { Context } from "../context.server.ts";
import { cvFactsOf, cvSelect } from "./profile-rows.server.ts";

export type MyCv = {
  cv: CvView;
  /** Every line her answers make, hidden ones too. */
  lines: CvLine[];
  choices: CvChoices;
  has: { phone: string | null; email: string | null };
  /** Words an employer need not read (RSA, health…) that are written on what he sees. */
  tooMuch: string[];
  coach: { firstName: string } | null;
};

/** A person's CV with all she may change of it. */
export async function readMyCv(ctx: Context<ActorOf<"beneficiary">>): Promise<MyCv> {
  const { facts, coach } = await readMyCvFacts(ctx);
  const cv = cvView(facts);
  return { cv, lines: cvLines(facts), choices: facts.choices, has: { phone: facts.phone, email: facts.email }, tooMuch: tellsTooMuch(cv), coach };
}

/** What her CV is made from. */
export async function readMyCvFacts(ctx: Context<ActorOf<"beneficiary">>): Promise<{ facts: CvFacts; coach: { firstName: string } | null }> {
  const row = await ctx.db.beneficiary.findUniqueOrThrow({ where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join", select: { ...cvSelect, coach: { select: { firstName: true } } } });
  return { facts: cvFactsOf(row), coach: row.coach };
}
