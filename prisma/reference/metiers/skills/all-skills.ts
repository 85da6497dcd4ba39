import { buildingSkills } from "./building.ts";
import { careSkills } from "./care.ts";
import { childhoodSkills } from "./childhood.ts";
import { cleaningSkills } from "./cleaning.ts";
import { commonSkills } from "./common.ts";
import { farmSkills } from "./farm.ts";
import { foodSkills } from "./food.ts";
import { gardenSkills } from "./garden.ts";
import { homeSkills } from "./home.ts";
import { hotelSkills } from "./hotel.ts";
import { industrySkills } from "./industry.ts";
import { kitchenSkills } from "./kitchen.ts";
import { logisticsSkills } from "./logistics.ts";
import { officeSkills } from "./office.ts";
import { repairSkills } from "./repair.ts";
import { reuseSkills } from "./reuse.ts";
import { safetySkills } from "./safety.ts";
import { shopSkills } from "./shop.ts";
import { socialSkills } from "./social.ts";
import { textileSkills } from "./textile.ts";
import { transportSkills } from "./transport.ts";

/** Every skill of the starter referential: id → a thing done. One table for all métiers, so that matching by skills crosses them. */
export const allSkills = {
  ...homeSkills,
  ...cleaningSkills,
  ...careSkills,
  ...childhoodSkills,
  ...socialSkills,
  ...kitchenSkills,
  ...foodSkills,
  ...shopSkills,
  ...gardenSkills,
  ...farmSkills,
  ...buildingSkills,
  ...textileSkills,
  ...reuseSkills,
  ...logisticsSkills,
  ...transportSkills,
  ...industrySkills,
  ...repairSkills,
  ...officeSkills,
  ...safetySkills,
  ...hotelSkills,
  ...commonSkills,
} as const;
export type SkillId = keyof typeof allSkills;
