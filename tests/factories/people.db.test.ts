import { expect, it } from "vitest";
import { useDatabase } from "#tests/support/database.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff } from "./people.ts";
import { savedTerritory } from "./territory.ts";

const held = useDatabase();

it("the factories save two territories with people in them, and each actor points to the rows saved", async () => {
  const orne = await savedTerritory(held.db);
  const other = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
  const coach = await savedCoach(held.db, orne);
  const employer = await savedEmployer(held.db, orne, { organisation: { kind: "association", name: "Les Bons Voisins" } });
  const person = await savedBeneficiary(held.db, orne, { coachId: coach.id, means: [{ mode: "scooter", radiusKm: 18 }], columns: { kinds: ["BENEVOLAT"] } });
  await savedBeneficiary(held.db, other);
  await savedStaff(held.db, orne, "admin");
  const row = await held.db.beneficiary.findUniqueOrThrow({ where: { id: person.actor.beneficiaryId }, include: { means: true, area: true, user: true } });
  expect(row.means.map((means) => means.mode)).toEqual(["scooter"]);
  expect(row.area?.code).toBe("flers");
  expect(row.user.id).toBe(person.userId);
  expect((await held.db.user.findUniqueOrThrow({ where: { id: employer.id }, include: { organisation: true } })).organisation?.name).toBe("Les Bons Voisins");
  expect(await held.db.commune.count()).toBe(9);
});
