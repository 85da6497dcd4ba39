import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { notificationKinds, type NotificationKind } from "#app/domain/notifications/kinds.ts";

const routes = readdirSync("app/routes").map((file) => file.replace(/\.tsx?$/, "").replace(/\._index$/, "").split(".").map((part) => part.replace(/_$/, "")));
const isServed = (path: string) => routes.some((route) => {
  const parts = (path.split("?")[0] as string).split("/").slice(1);
  return route.length === parts.length && route.every((part, place) => part.startsWith("$") || part === parts[place]);
});

it.each(Object.keys(notificationKinds) as NotificationKind[])("the link of a « %s » leads to a page that exists", (kind) => {
  expect(isServed(notificationKinds[kind].page("00000000-0000-4000-8000-000000000001"))).toBe(true);
});

it("a page that does not exist is seen not to", () => {
  expect(isServed("/employeur/reponses/12")).toBe(false);
});
