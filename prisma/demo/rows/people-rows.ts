import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoPerson } from "../people/person.ts";
import { trainingsOf } from "../people/trainings.ts";
import type { DemoPlaces } from "../places.ts";
import { questionRows } from "./question-rows.ts";
import type { DemoRows } from "./rows.ts";
import { tellingRows } from "./telling-rows.ts";

type PeopleRows = Pick<DemoRows, "user" | "beneficiary" | "situation" | "travelMeans" | "availability" | "project" | "experience" | "beneficiarySkill" | "training" | "profileQuestion" | "tellingChoice">;

/** The people as rows. */
export function peopleRows(places: DemoPlaces, people: readonly DemoPerson[], calendar: DemoCalendar): PeopleRows {
  const rows: PeopleRows = { user: [], beneficiary: [], situation: [], travelMeans: [], availability: [], project: [], experience: [], beneficiarySkill: [], training: [], profileQuestion: [], tellingChoice: [] };
  for (const person of people) {
    const dice = diceOf(`${places.territoryCode}/rows/${person.key}`);
    const beneficiaryId = person.id;
    const createdAt = calendar.at(person.registeredDay, dice.int(540, 1020));
    rows.user.push({
      id: person.userId, territoryId: places.territoryId, role: "beneficiary", firstName: person.firstName, lastName: person.lastName,
      email: person.email, phone: person.phone, createdAt, lastSignInAt: person.seenDay === null ? null : calendar.at(Math.min(-1, person.seenDay), dice.int(480, 1290)),
    });
    rows.beneficiary.push({
      id: beneficiaryId, userId: person.userId, territoryId: places.territoryId, areaId: person.area.id, coachId: person.coachId,
      communeCode: person.commune.code, lat: person.lat, lng: person.lng, licences: person.licences, frenchLevel: person.french,
      weeklyHoursMin: person.hours.min, weeklyHoursMax: person.hours.max, contracts: person.contracts, kinds: person.kinds, avoid: person.avoid,
      about: person.about, createdAt, updatedAt: createdAt,
    });
    rows.situation.push({
      beneficiaryId, sex: person.sex, birthYear: person.birthYear, family: person.family, rsaSince: person.rsaSince,
      orientation: person.orientation, trainingLevel: person.training, habitat: person.habitat,
    });
    for (const { mode, radiusKm, untilDay } of person.means) {
      rows.travelMeans.push({ id: dice.id(), beneficiaryId, mode, radiusKm: radiusKm ?? null, untilOn: untilDay === undefined ? null : calendar.date(untilDay) });
    }
    for (const window of person.windows) rows.availability.push({ id: dice.id(), beneficiaryId, ...window });
    rows.tellingChoice.push(...tellingRows(places.territoryCode, person, createdAt));
    for (const project of person.projects) rows.project.push({ beneficiaryId, ...project });
    for (const experience of person.experience) rows.experience.push({ id: dice.id(), beneficiaryId, ...experience });
    rows.profileQuestion.push(...questionRows(places.territoryCode, person, createdAt));
    for (const training of trainingsOf(person, diceOf(`${places.territoryCode}/training/${person.key}`), calendar.year)) rows.training.push({ beneficiaryId, ...training });
    for (const skillId of person.skills) rows.beneficiarySkill.push({ beneficiaryId, skillId });
  }
  return rows;
}
