import { expect, it } from "vitest";
import type { Reason } from "../matching/explain/reason.ts";
import { matchInShort } from "./match-in-short.ts";

const all = { points: 10, isBlocking: false };
const blocking = { points: 0, isBlocking: true };

it.each<[Reason, string[], string[], string[]]>([
  [{ ...all, code: "occupation", level: "same", from: "wish", rome: "K2204", offerRome: "K2204" }, ["Son premier projet"], [], []],
  [{ ...all, code: "occupation", level: "close", from: "fallback", rome: "K2204", offerRome: "K1304" }, ["Proche de son deuxième projet"], [], []],
  [{ ...all, code: "occupation", level: "none", from: null, rome: null, offerRome: "K1304" }, [], [], []],
  [{ ...all, code: "experience", level: "same", rome: "K2204", months: 18 }, ["Métier exercé 18\u00a0mois"], [], []],
  [{ ...all, code: "experience", level: "same", rome: "K2204", months: 0 }, [], [], []],
  [{ ...all, code: "skills", known: ["a", "b"], missing: ["c"] }, ["2\u00a0compétences sur 3"], [], ["1\u00a0compétence à apprendre"]],
  [{ ...all, code: "travel", reach: "in", km: 4, minutes: 15, mode: "bike", aid: null, ownKm: 8 }, [], [], []],
  [{ ...all, code: "travel", reach: "with-aid", km: 14, minutes: 15, mode: "scooter", aid: "mobylis", ownKm: 8 }, [], [], ["avec une aide pour venir"]],
  [{ ...blocking, code: "travel", reach: "out", km: 23.4, minutes: null, mode: null, aid: null, ownKm: 8 }, [], ["trop loin\u00a0: 23\u00a0km"], []],
  [{ ...all, code: "schedule", fit: "full", share: 1, windows: [] }, ["Horaires possibles"], [], []],
  [{ ...blocking, code: "schedule", fit: "clash", share: 0.4, windows: [] }, [], ["horaires"], []],
  [{ ...all, code: "contract", fit: "wanted", contract: "CDI" }, ["CDI souhaité"], [], []],
  [{ ...blocking, code: "licences", asked: ["B", "AM"], missing: ["B"] }, [], ["permis B"], []],
  [{ ...all, code: "certificates", asked: ["CACES-3"], missing: ["CACES-3"] }, [], [], ["CACES 3"]],
  [{ ...blocking, code: "french", asked: "B1", has: "A1" }, [], ["français B1"], []],
  [{ ...blocking, code: "kind", kind: "BENEVOLAT" }, [], ["ne cherche pas de bénévolat"], []],
  [{ ...blocking, code: "avoided", constraints: ["night"] }, [], ["travail de nuit"], []],
  [{ ...blocking, code: "hours", weekly: 35, min: null, max: 24 }, [], ["35\u00a0h par semaine"], []],
  [{ ...all, code: "access", offered: ["shuttle"] }, [], [], []],
])("%j in short", (reason, strengths, blockers, gaps) => {
  expect(matchInShort([reason])).toEqual({ strengths, blockers, gaps });
});
