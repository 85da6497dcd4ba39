import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldId, formState, plainField } from "./form-state.ts";

const window = z.object({ days: z.array(z.string()).optional(), from: z.string("Indiquez l’heure de début."), to: z.string().optional() });
const schema = z.object({
  title: z.string("Indiquez le métier.").min(3, "Écrivez le métier en entier."),
  about: z.string().optional(),
  skills: z.array(z.enum(["a", "b"], "Choisissez dans la liste.")).default([]),
  urgent: z.boolean().default(false),
  windows: z.array(window).default([]),
});

/** What the server replies to these typed pairs, as it comes back to the page. */
function reply(pairs: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return parseWithZod(data, { schema }).reply();
}

describe("the state of a form", () => {
  it("begins with its defaults", () => {
    const form = formState(undefined, { title: "Cariste", hours: 24, urgent: true, skills: ["a", "b"], windows: [{ days: [1, 2], from: "09:00" }], none: null });
    expect(form.field("title").value).toBe("Cariste");
    expect(form.field("hours").value).toBe("24");
    expect(form.field("urgent").value).toBe("on");
    expect(form.field("skills").values).toEqual(["a", "b"]);
    expect(form.field("windows[0].days").values).toEqual(["1", "2"]);
    expect(form.field("windows[1].from").value).toBe("");
    expect(form.field("none")).toMatchObject({ value: "", values: [] });
    expect(form.size("windows")).toBe(1);
    expect(form.problems).toEqual([]);
  });

  it("keeps what was typed and puts each error by its field, in the order of the schema", () => {
    const form = formState(reply([["about", "Trois mots"], ["windows[0].days", "1"], ["windows[0].days", "2"], ["windows[0].to", "15:00"], ["title", "x"]]));
    expect(form.field("about").value).toBe("Trois mots");
    expect(form.field("windows[0].days").values).toEqual(["1", "2"]);
    expect(form.field("title")).toMatchObject({ value: "x", errors: ["Écrivez le métier en entier."] });
    expect(form.problems).toEqual([
      { message: "Écrivez le métier en entier.", fieldId: "f-title" },
      { message: "Indiquez l’heure de début.", fieldId: "f-windows-0-from" },
    ]);
  });

  it("leaves empty what was emptied, rather than taking the default back", () => {
    const form = formState(reply([["title", ""], ["about", "."]]), { title: "Cariste", skills: ["a"] });
    expect(form.field("title")).toMatchObject({ value: "", errors: ["Indiquez le métier."] });
    expect(form.field("skills").values).toEqual([]);
  });

  it("takes the defaults back when the reply asks for a fresh form", () => {
    const data = new FormData();
    data.append("title", "Cariste");
    const fresh = parseWithZod(data, { schema }).reply({ resetForm: true });
    expect(formState(fresh, { title: "Serveuse" }).field("title").value).toBe("Serveuse");
  });

  it("shows the error of one box at the group, and a single box as a group of one", () => {
    const form = formState(reply([["title", "Cariste"], ["skills", "zzz"]]));
    expect(form.field("skills")).toMatchObject({ values: ["zzz"], errors: ["Choisissez dans la liste."] });
    expect(form.problems).toEqual([{ message: "Choisissez dans la liste.", fieldId: "f-skills" }]);
  });

  it("keeps apart the errors of the whole form", () => {
    const data = new FormData();
    data.append("title", "Cariste");
    const form = formState(parseWithZod(data, { schema }).reply({ formErrors: ["Cette offre est déjà publiée."] }));
    expect(form.errors).toEqual(["Cette offre est déjà publiée."]);
    expect(form.problems).toEqual([{ message: "Cette offre est déjà publiée.", fieldId: null }]);
    expect(form.field("title").errors).toEqual([]);
  });

  it("does not give a field the errors of its inner fields", () => {
    const form = formState({ initialValue: {}, error: { "windows[0].from": ["Tôt."], windows: ["Aucun jour."], title: null } });
    expect(form.field("windows").errors).toEqual(["Aucun jour."]);
    expect(form.field("windows[0]").errors).toEqual([]);
  });

  it("makes ids that an address can point at", () => {
    expect(fieldId("windows[10].from")).toBe("f-windows-10-from");
    expect(fieldId("a.b", "g")).toBe("g-a-b");
    expect(plainField("q", "cariste")).toEqual({ name: "q", id: "f-q", value: "cariste", values: ["cariste"], errors: [] });
  });
});
