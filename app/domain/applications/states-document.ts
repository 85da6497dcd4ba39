import { reasonLists, type ReasonListName } from "./reasons.ts";
import { applicationStates, moves, stateTable, type Move } from "./states.ts";

const WHO: Record<Move["by"][number], string> = { beneficiary: "la personne", coach: "coach", employer: "employeur", hotliner: "hotliner", admin: "administration", system: "le système" };
const TOLD: Record<Move["tells"][number], string> = { person: "la personne", employer: "l’employeur", coach: "le ou la coach" };
const NEEDS: Record<Move["needs"][number], string> = { consent: "accord donné pour cet employeur", "open-offer": "offre ouverte", meeting: "jour et heure à venir", "start-day": "premier jour, pas à venir", "end-day": "dernier jour, pas à venir (aujourd’hui s’il n’est pas dit)" };
const LISTS: Record<ReasonListName, string> = { person: "Raisons de la personne", employer: "Raisons de l’employeur", closing: "Raisons de clôture", ending: "Raisons de fin" };

/** The page docs/application-states.md, made from the table so that it can never say something else. */
export function statesDocument(): string {
  return [
    "# Les états d’une candidature",
    "Page faite à partir de `app/domain/applications/states.ts`, ne pas la modifier à la main\u00a0: `npx vitest run app/domain/applications -u` la refait.",
    "## Les états",
    table(
      ["État", "Mot du métier", "Sens", "Pour la personne", "Pour l’employeur", "Pour le ou la coach"],
      applicationStates.map((state) => {
        const row = stateTable[state];
        const words = (given: { label: string; next: string } | null) => (given === null ? "jamais vu" : `**${given.label}**. ${given.next}`);
        return [`\`${state}\`${row.isExit ? " (sortie)" : ""}`, row.field, row.meaning, words(row.forPerson), words(row.forEmployer), words(row.forCoach)];
      }),
    ),
    "## Les passages",
    "Ce qui n’est pas une ligne de ce tableau ne peut pas arriver.",
    table(
      ["De", "Vers", "Qui", "Bouton", "Raison demandée", "Il faut", "Fait enregistré", "Sont prévenus, sauf qui agit"],
      moves.map((move) => [
        move.from === null ? "(rien)" : `\`${move.from}\``,
        `\`${move.to}\``,
        move.by.map((role) => WHO[role]).join(", "),
        move.button,
        move.reasons === null ? "–" : LISTS[move.reasons].toLowerCase(),
        move.needs.map((need) => NEEDS[need]).join(", ") || "–",
        move.emits.map((fact) => `\`${fact}\``).join(", "),
        move.tells.map((one) => TOLD[one]).join(", ") || "–",
      ]),
    ),
    "## Les raisons",
    "Une raison reste dans la maison\u00a0: un employeur ne voit jamais celle de la personne, la personne ne voit jamais celle de l’employeur. La santé et la garde des enfants ne sont proposées ni à l’employeur, ni à l’aide par téléphone.",
    ...Object.entries(LISTS).map(([list, title]) => [`### ${title}`, table(["Code", "Ce qu’on choisit", "Ce que lit le ou la coach"], reasonLists[list as ReasonListName].map(({ code, label, short }) => [`\`${code}\``, label, short]))].join("\n\n")),
  ].join("\n\n") + "\n";
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
