import type { SkillId } from "./skills/all-skills.ts";

/** A métier of our own referential, used as long as the official one is not loaded, and its plain words afterwards. */
export type StarterMetier = {
  /** A real code of ROME 4.60. */
  romeCode: string;
  /** The code it was split from, where ROME 4 split one. */
  parentCode?: string;
  /** How we write it, with its (F/H). */
  label: string;
  /** 3 to 10 words people really use, the most usual first. */
  everyday: readonly string[];
  /** 6 to 15 things one does in it, the most usual first. */
  skills: readonly SkillId[];
};
export type Sector = { name: string; metiers: readonly StarterMetier[] };
