import { expect, it } from "vitest";
import { frenchStems } from "./french-stems.ts";

it.each<[string, string]>([
  ["Serveuses", "serveur"], ["Aide-soignantes", "aid soignant"], ["Employées de ménage", "employ menag"], ["employé", "employ"],
  ["Cuisinière", "cuisinier"], ["Animatrice", "animateur"], ["Gardiennes d’animaux", "gardien animal"], ["Agent (H/F) des espaces verts", "agent espac vert"], ["", ""],
])("%s is compared as %s", (text, stems) => expect(frenchStems(text).join(" ")).toBe(stems));
