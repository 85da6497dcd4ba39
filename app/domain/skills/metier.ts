/** Something a person can do: « Faire les lits ». Ours has a kebab-case id, an official one is `ogr-100023`. */
export type Skill = { id: string; label: string };

/** A métier as people look for it. `romeCode` is its identity; two métiers never share one. */
export type Metier = {
  romeCode: string;
  /** ROME 4 split codes name the code they come from. */
  parentCode: string | null;
  label: string;
  /** Sector in plain words, for browsing. */
  domain: string;
  /** Words people really use, the most usual first. */
  everyday: readonly string[];
  /** Ids of skills, the most usual first. */
  skills: readonly string[];
};
