import { runImport } from "./run-import.ts";

const HELP = `Usage : npm run import:posting -- --file FICHIER [options]

Importe les annonces de la page d’un employeur (JobPosting de schema.org, en JSON-LD). Chacune est importée, ou listée avec sa raison.
La même page une seconde fois ne change rien.

  --file FICHIER     la page enregistrée (.html), ou du JSON ; 5 Mo au plus
  --territory CODE   le département (61, ou la variable TERRITORY)
  --data-dir DIR     sans DATABASE_URL : le dossier de la base embarquée de la démonstration (.data)
  --help             cette aide
`;

await runImport({
  name: "import:posting",
  help: HELP,
  askFile: "Donnez la page",
  load: async () => {
    const { FeedError } = await import("#app/infra/feed-text.server.ts");
    const { importPostingFile } = await import("./import-posting-file.ts");
    return { FileError: FeedError, importFile: ({ file, territory, say }) => importPostingFile(file, territory, say) };
  },
});
