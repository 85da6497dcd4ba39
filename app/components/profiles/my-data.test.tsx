import { renderToStaticMarkup as html } from "react-dom/server";
import { expect, it } from "vitest";
import { keptKinds, leftOutWords } from "#app/domain/profiles/kept-data.ts";
import { YourData } from "../public/your-data.tsx";
import { LeavePage } from "./leave-page.tsx";
import { MyData } from "./my-data.tsx";

const consent = { applicationId: "7", employer: "Clair et Net", offer: "Agent d’entretien", since: "hier", canTakeBack: true };

it("the public page and hers name the same things; hers leads to where each is changed", () => {
  const hers = html(<MyData consents={[]} links={[]} asked={false} refusal={undefined} />);
  const everybodys = html(<YourData helpPhone="02 61 91 00 00" hasLeft={false} />);
  for (const { title, change } of keptKinds) {
    expect(hers).toContain(title);
    expect(everybodys).toContain(title);
    if (change) expect(hers).toContain(`href="${change.href}"`);
  }
});

it("what is in no file of hers is said on her page, with why", () => {
  const hers = html(<MyData consents={[]} links={[]} asked={false} refusal={undefined} />);
  const left = keptKinds.flatMap(leftOutWords);
  expect(left.length).toBeGreaterThan(3);
  for (const why of left) expect(hers).toContain(why);
});

it("who holds her consent is named, and it is taken back where it may be", () => {
  expect(html(<MyData consents={[consent]} links={[]} asked={false} refusal={undefined} />)).toContain('href="/mon-espace/reponses/7/retirer"');
  expect(html(<MyData consents={[{ ...consent, canTakeBack: false }]} links={[]} asked={false} refusal={undefined} />)).not.toContain("/retirer");
});

it("what she shows by a link is named part by part, and leads to where it is cut", () => {
  const page = html(<MyData consents={[]} links={[{ kind: "card", shows: ["Mon téléphone"], since: "hier", seen: 2 }]} asked={false} refusal={undefined} />);
  expect(page).toContain("Mon téléphone");
  expect(page).toContain('href="/mon-espace/carte"');
  expect(page).not.toContain('href="/mon-espace/cv/lien"');
});

it("leaving is one POST, and nothing on the page does it by a link", () => {
  const page = html(<LeavePage helpPhone="02 61 91 00 00" />);
  expect(page).toMatch(/<form method="post".*name="act" value="leave"/);
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["/mon-espace/mes-donnees", expect.stringMatching(/^tel:/), "/mon-espace"]);
});

it("whoever has left is told when all is erased", () => {
  expect(html(<YourData helpPhone="02 61 91 00 00" hasLeft />)).toContain("Votre compte est fermé.");
});
