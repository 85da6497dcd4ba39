import { runImport } from "./run-import.ts";

const HELP = `Usage : npm run import:missions -- --file FICHIER [options]

Importe un flux XML de missions de bénévolat (API Engagement). Chaque mission est importée, ou listée avec sa raison.
Le même fichier une seconde fois ne change rien. Un fichier abîmé ne change rien du tout.

  --file FICHIER     du XML : <source>, puis des <mission> ; 50 Mo et 100 000 missions au plus
  --territory CODE   le département (61, ou la variable TERRITORY)
  --close-vanished   ferme les missions du même éditeur que le fichier n’a plus
  --data-dir DIR     sans DATABASE_URL : le dossier de la base embarquée de la démonstration (.data)
  --help             cette aide
`;

await runImport({
  name: "import:missions",
  help: HELP,
  askFile: "Donnez le fichier",
  load: async () => {
    const { FeedError } = await import("#app/infra/feed-text.server.ts");
    const { importMissionsFile } = await import("./import-missions-file.ts");
    return { FileError: FeedError, importFile: ({ file, territory, say, closeVanished }) => importMissionsFile(file, territory, say, closeVanished) };
  },
});
