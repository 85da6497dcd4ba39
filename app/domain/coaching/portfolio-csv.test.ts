import { expect, it } from "vitest";
import { portfolioCsv, type CsvRow } from "./portfolio-csv.ts";

const row: CsvRow = { firstName: "Nadia", lastName: "Belvignel", communeName: "Flers", wish: null, episode: { week: 3, weeks: 26, isInJob: false }, endsOn: "2027-02-28", weeklyHoursMax: 28, lastContactAt: new Date("2026-11-19T23:30:00Z"), lastProposalAt: null, nextAppointmentAt: null };

it.each<[string, Partial<CsvRow>, string]>([
  ["a line of a spreadsheet, days at the clocks of the territory", {}, "Nadia;Belvignel;Flers;;3 sur 26;2027-02-28;28;2026-11-20;;"],
  ["what begins like a formula is text", { firstName: "=cmd()" }, "'=cmd();Belvignel;Flers;;3 sur 26;2027-02-28;28;2026-11-20;;"],
  ["signs that cut cells are kept inside", { wish: 'Vente; "caisse"' }, 'Nadia;Belvignel;Flers;"Vente; ""caisse""";3 sur 26;2027-02-28;28;2026-11-20;;'],
])("%s", (_, given, expected) => {
  const [head, line, end] = portfolioCsv([{ ...row, ...given }]).split("\r\n");
  expect([head?.startsWith("\ufeffPrénom;Nom;"), line, end]).toEqual([true, expected, ""]);
});
