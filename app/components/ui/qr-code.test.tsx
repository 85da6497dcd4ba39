import { renderToStaticMarkup } from "react-dom/server";
import { encode } from "uqr";
import { expect, it } from "vitest";
import { QrCode } from "./qr-code.tsx";

const address = "https://emploi.example.org/entrer?c=K7M2H9XP";

/** The squares that a path of runs (`M x y h n v1 H x z`) makes black. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    expect(back).toBe(x);
    for (let at = 0; at < Number(run); at += 1) (rows[Number(y)] as boolean[])[Number(x) + at] = true;
  }
  return rows;
}

it("draws every square of the code and no other, with its white border of four", () => {
  const html = renderToStaticMarkup(<QrCode address={address} label="Carré à viser" />);
  const { data, size } = encode(address, { ecc: "M", border: 4 });
  const path = /fill="#000" d="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(painted(path, size)).toEqual(data);
  expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
  expect(html).toContain('role="img" aria-label="Carré à viser"');
  expect(html).not.toMatch(/style=|<script|href=/);
});
