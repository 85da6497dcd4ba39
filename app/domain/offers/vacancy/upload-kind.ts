/** What a file of offers is: France Travail's answer, a feed of missions, the page of an employer. */
export type UploadKind = "france-travail" | "api-engagement" | "posting";

/**
 * What a file is, by how it begins: nobody must know the name of a format.
 *
 * @param start its first signs, some thousands
 * @returns null when it is none of those we read
 */
export function uploadKindOf(start: string): UploadKind | null {
  const text = start.replace(/^\uFEFF/, "").trimStart();
  if (/^[[{]/.test(text)) return /"@type"|"@context"|"@graph"/.test(text) && !/"resultats"|"intitule"/.test(text) ? "posting" : "france-travail";
  if (/<source[\s>]/i.test(text.slice(0, 2_000)) && !/<html[\s>]/i.test(text)) return "api-engagement";
  return text.startsWith("<") ? "posting" : null;
}

/** What a form for such a file answers, by its code. */
export const uploadRefusals: Record<string, string> = {
  "import-file.empty": "Choisissez un fichier.",
  "import-file.too-large": "Le fichier dépasse 20 Mo. Coupez-le en plusieurs, ou demandez à l’équipe technique de l’importer.",
  "import-file.unknown": "Ce fichier n’est ni une réponse de France Travail, ni un flux API Engagement, ni la page d’un employeur. Une liste (CSV, Excel) s’importe par « Importer une liste d’offres ».",
  "import-file.compressed": "C’est un fichier compressé (zip). Donnez le fichier qu’il contient.",
  "import-file.unreadable": "Le fichier ne se lit pas : enregistrez-le en UTF-8.",
};
