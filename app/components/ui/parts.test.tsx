import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActionLine } from "./action-line.tsx";
import { Button, ButtonLink } from "./button.tsx";
import { Chips } from "./chip.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { Icon } from "./icon.tsx";
import { iconPaths } from "./icon-paths.ts";
import { Meter, meterGeometry } from "./meter.tsx";
import { Notice } from "./notice.tsx";
import { Pagination, pagesShown } from "./pagination.tsx";
import { PostButton } from "./post-button.tsx";
import { StepProgress } from "./steps.tsx";
import { Table } from "./table.tsx";
import { Tabs } from "./tabs.tsx";

describe("icons", () => {
  it("are never read aloud", () => expect(html(<Icon name="car" />)).toContain('aria-hidden="true"'));
  it("are each one path that begins by going somewhere", () => {
    for (const path of Object.values(iconPaths)) expect(path).toMatch(/^M[\d\sMmLlHhVvCcSsAaZz.-]+$/);
  });
});

describe("buttons", () => {
  it("submit unless told otherwise; the look is a class", () => {
    expect(html(<Button>Envoyer</Button>)).toBe('<button type="submit" class="btn btn-primary"><span>Envoyer</span></button>');
    expect(html(<ButtonLink href="/x" look="quiet" wide>Voir</ButtonLink>)).toBe('<a class="btn btn-quiet btn-wide" href="/x"><span>Voir</span></a>');
  });
  it("post what they are given, and never by a link", () => {
    expect(html(<PostButton action="/plus-tard" fields={{ id: "7" }}>Plus tard</PostButton>)).toMatch(/^<form method="post" action="\/plus-tard".*<input type="hidden" name="id" value="7"\/>.*<button type="submit"/);
  });
});

describe("a list that may be empty", () => {
  it("leaves no empty list behind", () => {
    expect(html(<Chips items={[]} />)).toBe("");
    expect(html(<DefinitionList items={[]} />)).toBe("");
  });
});

describe("a notice", () => {
  it("is said aloud only when asked, and at once when something is lost", () => {
    expect(html(<Notice kind="lost" live>Refusée</Notice>)).toContain('role="alert"');
    expect(html(<Notice kind="ok" live>Envoyée</Notice>)).toContain('role="status"');
    expect(html(<Notice kind="ok">Envoyée</Notice>)).not.toContain("role");
  });
});

describe("a table", () => {
  const columns = [{ key: "n", label: "Nom", cell: (row: { n: string; c: number }) => row.n }, { key: "c", label: "Offres", numeric: true, cell: (row: { n: string; c: number }) => row.c }];
  const table = (rows: { n: string; c: number }[]) => html(<Table caption="Personnes" columns={columns} rows={rows} rowKey={(row) => row.n} empty={<p>Rien encore</p>} />);
  it("names its rows, labels its cells for the phone, and stays a table for a screen reader", () => {
    const page = table([{ n: "Aïcha", c: 12 }]);
    expect(page).toContain('<th role="rowheader" scope="row">Aïcha</th>');
    expect(page).toContain('<td role="cell" data-label="Offres" class="num">12</td>');
  });
  it("gives way to what comes next when it is empty", () => expect(table([])).toBe("<p>Rien encore</p>"));
});

describe("pages", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])("page %i of %i shows %j", (page, pages, shown) => expect(pagesShown(page, pages)).toEqual(shown));
  it("mark the current one; a single page has no links", () => {
    expect(html(<Pagination page={2} pages={3} hrefFor={(page) => `?p=${page}`} />)).toContain('href="?p=2" aria-current="page"');
    expect(html(<Pagination page={1} pages={1} hrefFor={String} />)).toBe("");
  });
});

describe("tabs", () => {
  it("are links, with a count that may be nought", () => {
    expect(html(<Tabs label="Vues" tabs={[{ href: "?a", label: "Bloquées", count: 0, current: true }]} />)).toContain('<a class="tab" href="?a" aria-current="page">Bloquées<span class="tab-count">0</span></a>');
  });
});

describe("a bar in parts", () => {
  const parts = [{ key: "a", value: 1, weight: 30, title: "A" }, { key: "b", value: 0.5, weight: 10, title: "B" }, { key: "c", value: 7, weight: 10, title: "C" }];
  it("gives each part the width of its weight, fills it by its value, and fits in 100", () => {
    const [a, b, c] = meterGeometry(parts);
    expect(a).toMatchObject({ x: 0, filled: a?.width });
    expect(a?.width).toBeCloseTo(3 * (b?.width ?? 0));
    expect(b?.filled).toBeCloseTo((b?.width ?? 0) / 2);
    expect(c?.filled).toBe(c?.width);
    expect((c?.x ?? 0) + (c?.width ?? 0)).toBeCloseTo(100);
  });
  it("has its words, and no width for weights of nought", () => {
    expect(html(<Meter label="Métier : 10 sur 10" parts={parts} />)).toContain('role="img" aria-label="Métier : 10 sur 10"');
    expect(meterGeometry([{ key: "a", value: 1, weight: 0, title: "" }])[0]?.width).toBe(0);
  });
  it("never passes the end of the steps", () => expect(html(<StepProgress step={12} of={9} />)).toContain('class="bar-done" width="100"'));
});

describe("a line of the day", () => {
  it("says its kind aloud and needs no button", () => {
    const page = html(<ActionLine icon="car" kind="Trajet" who="Aïcha B." fact="Sans véhicule" />);
    expect(page).toContain("Trajet\u00a0: ");
    expect(page).not.toContain("line-actions");
  });
});
