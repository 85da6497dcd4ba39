import { diceOf } from "./dice.ts";
import { plainWord } from "./names.ts";

/**
 * Numbers that ARCEP keeps for fiction: they ring nowhere.
 *
 * @source ARCEP, décision 2018-0881 (numbers for audiovisual works): 10 000 numbers in each of five landline zones and one mobile range
 */
const MOBILE = "63998";
const LANDLINE: Record<1 | 2 | 3 | 4 | 5, string> = { 1: "19900", 2: "26191", 3: "35301", 4: "46571", 5: "53649" };
const RANGE = 10_000;

/** Which of the five zones of the telephone a département is in; overseas, that of Paris. */
const ZONES: Record<2 | 3 | 4 | 5, readonly string[]> = {
  2: ["14", "18", "22", "27", "28", "29", "35", "36", "37", "41", "44", "45", "49", "50", "53", "56", "61", "72", "76", "85"],
  3: ["02", "08", "10", "21", "25", "39", "51", "52", "54", "55", "57", "58", "59", "60", "62", "67", "68", "70", "71", "80", "88", "89", "90"],
  4: ["01", "03", "04", "05", "06", "07", "11", "13", "15", "26", "2A", "2B", "30", "34", "38", "42", "43", "48", "63", "66", "69", "73", "74", "83", "84"],
  5: ["09", "12", "16", "17", "19", "23", "24", "31", "32", "33", "40", "46", "47", "64", "65", "79", "81", "82", "86", "87"],
};

export type AddressBook = {
  /** An address at example.org that nobody else has. */
  email(...words: string[]): string;
  /** A mobile number in E.164, or `null` when the 10 000 of the range are given out. */
  mobile(): string | null;
  /** A landline number of the département, in E.164; two organisations may share one. */
  landline(): string;
};

/**
 * Gives out addresses and numbers, each once.
 *
 * The Orne's addresses are the short ones (`nadia@example.org`); another territory's end with its code
 * (`nadia.74@example.org`), so that two demos fit in one database.
 *
 * @param taken addresses and numbers that are already somebody's
 */
export function addressBook(territoryCode: string, taken: ReadonlySet<string>): AddressBook {
  const given = new Set(taken);
  const dice = diceOf(`${territoryCode}/addresses`);
  const zone = (Object.keys(ZONES).map(Number) as (2 | 3 | 4 | 5)[]).find((one) => ZONES[one].includes(territoryCode)) ?? 1;
  const mark = territoryCode === "61" ? "" : `.${territoryCode.toLowerCase()}`;
  let drawn = dice.int(0, RANGE - 1);
  // 7919 shares no divisor with 10 000: every number comes once before one comes again, in no visible order.
  const fourDigits = () => String((drawn = (drawn + 7919) % RANGE)).padStart(4, "0");
  return {
    email: (...words) => {
      const name = words.map(plainWord).join(".") + mark;
      for (let copy = 1; ; copy += 1) {
        const address = `${name}${copy === 1 ? "" : `.${copy}`}@example.org`;
        if (given.has(address)) continue;
        given.add(address);
        return address;
      }
    },
    mobile: () => {
      for (let tries = 0; tries < RANGE; tries += 1) {
        const number = `+33${MOBILE}${fourDigits()}`;
        if (given.has(number)) continue;
        given.add(number);
        return number;
      }
      return null;
    },
    landline: () => `+33${LANDLINE[zone]}${fourDigits()}`,
  };
}
