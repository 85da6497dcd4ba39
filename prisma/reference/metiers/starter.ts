import type { Metier, Skill } from "#app/domain/skills/metier.ts";
import { building } from "./building.ts";
import { catering } from "./catering.ts";
import { childcare } from "./childcare.ts";
import { cleaning } from "./cleaning.ts";
import { farming } from "./farming.ts";
import { food } from "./food.ts";
import { green } from "./green.ts";
import { health } from "./health.ts";
import { homeHelp } from "./home-help.ts";
import { hospitality } from "./hospitality.ts";
import { industry } from "./industry.ts";
import { logistics } from "./logistics.ts";
import { office } from "./office.ts";
import { repair } from "./repair.ts";
import { reuse } from "./reuse.ts";
import { safety } from "./safety.ts";
import { sales } from "./sales.ts";
import { social } from "./social.ts";
import { textile } from "./textile.ts";
import { transport } from "./transport.ts";
import { allSkills } from "./skills/all-skills.ts";
import type { Sector } from "./starter.types.ts";

const sectors: readonly Sector[] = [
  cleaning, homeHelp, childcare, health, social, catering, hospitality, green, farming, textile, reuse, logistics,
  transport, sales, food, building, industry, repair, office, safety,
];

/** The skills of the starter referential, sorted by id. */
export const starterSkills: readonly Skill[] = Object.entries(allSkills)
  .map(([id, label]) => ({ id, label }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The métiers this public is hired for, sector by sector: our own words on ROME 4.60 codes. */
export const starterMetiers: readonly Metier[] = sectors.flatMap((sector) =>
  sector.metiers.map((metier) => ({ ...metier, parentCode: metier.parentCode ?? null, domain: sector.name })),
);
