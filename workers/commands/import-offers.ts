import { runImport } from "./run-import.ts";

const HELP = `Usage : npm run import:offers -- --file FICHIER [options]
        npm run import:offers -- --api [--territory CODE]

Importe une réponse de l’API « Offres d’emploi v2 » de France Travail. Chaque offre est importée, ou listée avec sa raison.
Le même fichier une seconde fois ne change rien.

  --file FICHIER     du JSON : { "resultats": [ … ] }, ou la liste seule
  --api              sans fichier : lit tout le département à France Travail, ferme ce qui n’y est plus
                     (variables FRANCE_TRAVAIL_ID et FRANCE_TRAVAIL_SECRET)
  --territory CODE   le département (61, ou la variable TERRITORY)
  --close-vanished   ferme les offres d’imports passés que le fichier n’a plus
  --data-dir DIR     sans DATABASE_URL : le dossier de la base embarquée de la démonstration (.data)
  --help             cette aide
`;

await runImport({
  name: "import:offers",
  help: HELP,
  askFile: "Donnez le fichier des offres",
  load: async () => {
    const { importOffersFile, importOffersApi } = await import("./import-offers-file.ts");
    const { FeedError } = await import("#app/infra/feed-text.server.ts");
    return { FileError: FeedError, importApi: ({ territory, say }) => importOffersApi(territory, say), importFile: ({ file, territory, say, closeVanished }) => importOffersFile(file, territory, say, closeVanished) };
  },
});
