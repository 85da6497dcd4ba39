import { describe, expect, it } from "vitest";
import { frenchText, telHref } from "./typography.ts";

const shown = (text: string) => frenchText(text).replace(/\u00a0/g, "~");

describe("text set as French", () => {
  it.each([
    ["Pourquoi ?", "Pourquoi~?"],
    ["Horaires : 9h30", "Horaires~: 9~h~30"],
    ["de 9h à 15 h 30", "de 9~h à 15~h~30"],
    ["Elle dit : « oui » !", "Elle dit~: «~oui~»~!"],
    ["l'offre d'emploi", "l’offre d’emploi"],
    ["à 7 km, 20 min, 12 € de l'heure", "à 7~km, 20~min, 12~€ de l’heure"],
    ["le 02 61 91 00 00.", "le 02~61~91~00~00."],
    ["depuis 8 jours ; rien", "depuis 8~jours~; rien"],
  ])("%j becomes %j", (typed, set) => expect(shown(typed)).toBe(set));

  it.each(["https://exemple.fr/a?b=c", "12:30", "3 kmh", "2 hommes", "marie@example.org", "5 minutes"])("leaves %j as it is", (text) => expect(frenchText(text)).toBe(text));

  it("changes nothing the second time", () => {
    const once = frenchText("L'heure : « 9h30 » ? 7 km !");
    expect(frenchText(once)).toBe(once);
  });

  it("makes a number to call", () => {
    expect(telHref("02 61 91 00 00")).toBe("tel:0261910000");
    expect(telHref("+33 2 61\u00a091.00-00")).toBe("tel:+33261910000");
  });
});
