import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Checkbox, Choices } from "./choices.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { formState, plainField } from "./form-state.ts";
import { HoursGrid } from "./hours-grid.tsx";
import { Select } from "./select.tsx";
import { DateInput, TextArea, TextInput } from "./text-input.tsx";

const bad = plainField("title", "Agent", ["Écrivez le métier en entier."]);
const options = [{ value: "a", label: "À pied" }, { value: "b", label: "À vélo" }];

describe("a field", () => {
  it("keeps what was typed, and is tied to its label, its error, then its hint", () => {
    const page = html(<TextInput field={bad} label="Métier" hint="Avec vos mots" />);
    expect(page).toContain('<label for="f-title"');
    expect(page).toContain('value="Agent"');
    expect(page).toContain('aria-describedby="f-title-erreur f-title-aide"');
    expect(page).toContain('aria-invalid="true"');
    expect(page).toMatch(/id="f-title-erreur">.*Écrivez le métier en entier\./);
  });

  it("claims nothing when all is well", () => {
    const page = html(<TextInput field={plainField("title")} label="Métier" optional />);
    expect(page).not.toContain("aria-");
    expect(page.replace(/<svg.*?<\/svg>/g, "")).toContain("(facultatif)");
  });

  it("keeps the text of an area, the answer of a list, the day of a date", () => {
    expect(html(<TextArea field={plainField("a", "Deux\nlignes")} label="Mot" />)).toContain("Deux\nlignes</textarea>");
    expect(html(<Select field={plainField("s", "b")} label="Choix" options={options} />)).toContain('<option value="b" selected="">À vélo</option>');
    expect(html(<DateInput field={plainField("d", "2026-12-04")} label="Jour" />)).toMatch(/type="date".*value="2026-12-04"|value="2026-12-04".*type="date"/);
  });
});

describe("choices", () => {
  it("tick what was chosen, give the first control the id the summary leads to, and each control its own", () => {
    const page = html(<Choices type="checkbox" field={formState(null, { means: ["b"] }).field("means")} legend="Comment ?" options={options} />);
    expect(page).toMatch(/<input type="checkbox" id="f-means" name="means" value="a"\/>/);
    expect(page).toMatch(/<input type="checkbox" id="f-means-1" name="means" checked="" value="b"\/>/);
  });

  it("describe the group by its error, and may be the title of the page", () => {
    const page = html(<Choices isTitle field={plainField("means", "", ["Choisissez une réponse."])} legend="Comment ?" options={options} />);
    expect(page).toContain('<fieldset class="field field-bad" aria-describedby="f-means-erreur">');
    expect(page).toContain("<h1>Comment ?</h1>");
  });

  it("send one box as on", () => {
    expect(html(<Checkbox field={plainField("agree", "on")} label="J’accepte" />)).toMatch(/name="agree" checked="" value="on"/);
    expect(html(<Checkbox field={plainField("agree")} label="J’accepte" />)).not.toContain("checked");
  });
});

describe("the hours of a week", () => {
  const grid = (form: ReturnType<typeof formState>, rows?: number) => html(<HoursGrid form={form} name="windows" legend="Horaires" rows={rows} />);

  it("are plain inputs that a form sends without a script", () => {
    const page = grid(formState(null, { windows: [{ days: [1, 7], from: "09:00", to: "15:00" }] }));
    expect(page).toMatch(/name="windows\[0\]\.days" checked="" value="1"/);
    expect(page).toMatch(/name="windows\[0\]\.days" checked="" value="7"/);
    expect(page).toMatch(/name="windows\[0\]\.days" value="2"/);
    expect(page).toContain('name="windows[0].from" value="09:00"');
    expect(page).toContain('name="windows[0].to" value="15:00"');
  });

  it("show every row that has something and fold the rest", () => {
    const page = grid(formState(null, { windows: [{ from: "08:00" }, { from: "14:00" }, { from: "20:00" }] }), 4);
    const [open = "", folded = ""] = page.split("<details");
    expect(open.match(/type="time"/g)).toHaveLength(6);
    expect(folded.match(/type="time"/g)).toHaveLength(2);
    expect(grid(formState(null, { windows: [{}, {}] }), 2)).not.toContain("<details");
  });

  it("put an error in its row", () => {
    const page = grid(formState({ initialValue: { windows: [{ from: "9" }] }, error: { "windows[0].from": ["Écrivez l’heure comme 09:30."], windows: ["Indiquez vos horaires."] } }));
    expect(page).toContain('aria-describedby="f-windows-0-days-ligne-erreur"');
    expect(page).toMatch(/id="f-windows-0-days-ligne-erreur">.*09:30/);
    expect(page).toMatch(/id="f-windows-erreur">.*Indiquez vos horaires/);
  });
});

describe("the summary of errors", () => {
  it("leads to each field and takes the focus", () => {
    const page = html(<ErrorSummary form={formState({ initialValue: {}, error: { "": ["Réessayez."], title: ["Indiquez le métier."] } })} />);
    expect(page).toContain('role="alert" tabindex="-1" autofocus=""');
    expect(page).toContain("2\u00a0points sont à corriger");
    expect(page).toContain('<li>Réessayez.</li><li><a href="#f-title">Indiquez le métier.</a></li>');
  });
  it("is not there when nothing is wrong", () => expect(html(<ErrorSummary form={formState(null)} />)).toBe(""));
});
