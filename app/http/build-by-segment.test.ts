import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { buildsBySegment, firstSegment } from "./build-by-segment.ts";

/** A build of resource routes that answer with their own id. */
function aBuild(tree: Record<string, { path?: string; parentId?: string; index?: true }>): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(tree).map(([id, route]) => [id, { id, ...route, module: id === "root" ? { default: () => null } : { loader: () => new Response(id) } }]),
  );
  return {
    routes, assets: { entry: { module: "", imports: [] }, routes: Object.fromEntries(Object.keys(tree).map((id) => [id, { id }])), url: "", version: "1" },
    entry: { module: { default: (_request: Request, status: number) => new Response("page", { status }), handleError: () => undefined } }, future: {}, mode: "production", publicPath: "/", assetsBuildDirectory: "", isSpaMode: false,
  } as unknown as ServerBuild;
}

const tree = {
  root: { path: "" },
  home: { parentId: "root", index: true as const },
  offers: { parentId: "root", path: "offres" },
  offer: { parentId: "root", path: "offres/:offerId" },
  frame: { parentId: "root" },
  "in-frame": { parentId: "frame", path: "coach/personnes" },
  space: { parentId: "root", path: "mon-espace" },
  "my-offer": { parentId: "space", path: "offres/:offerId" },
  any: { parentId: "root", path: ":word/fin" },
};

describe("a build cut by the first word of the address", () => {
  const build = aBuild(tree);
  const parts = buildsBySegment(build);
  const whole = createRequestHandler(build, "production");
  const answer = async (handler: typeof whole, path: string) => {
    const response = await handler(new Request(`http://ours.example${path}`), {} as never);
    return `${response.status} ${await response.text()}`;
  };

  it("has a part for each first word that is written out", () => {
    expect([...parts.keys()].sort()).toEqual(["coach", "mon-espace", "offres"]);
    expect(Object.keys(parts.get("offres")?.routes ?? {}).sort()).toEqual(["any", "frame", "home", "offer", "offers", "root"]);
    expect(Object.keys(parts.get("offres")?.assets.routes ?? {}).sort()).toEqual(["any", "frame", "home", "offer", "offers", "root"]);
  });

  it.each(["/offres", "/offres/12", "/offres/12/de-trop", "/offres/fin", "/mon-espace", "/mon-espace/offres/12", "/mon-espace/fin", "/coach/personnes", "/coach/personne", "/coach/fin", "/Offres/12", "/offres/", "//offres", "/off%72es", "/", "/rien", "/offres.data"])(
    "%s is answered as by the whole build",
    async (path) => {
      const part = parts.get(firstSegment(path));
      expect(await answer(part ? createRequestHandler(part, "production") : whole, path)).toBe(await answer(whole, path));
    },
  );
});
