import { describe, expect, it } from "vitest";
import { loggablePath } from "./loggable-path.ts";
import { pdfAnswer } from "./pdf-answer.server.ts";
import { isLook } from "./shared-link.server.ts";
import { uploadOf } from "./upload.server.ts";

const PHONE = "Mozilla/5.0 (Linux; Android 9; SM-A105FN) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";
const asked = (headers: Record<string, string>, method = "GET") => new Request("http://localhost/cv/x", { method, headers });

describe("a look at a link", () => {
  it.each<[string, Record<string, string>, string, boolean]>([
    ["a phone", { "User-Agent": PHONE }, "GET", true],
    ["a phone that reads ahead", { "User-Agent": PHONE, "Sec-Purpose": "prefetch;prerender" }, "GET", false],
    ["a preview of a telephone", { "User-Agent": PHONE, Purpose: "preview" }, "GET", false],
    ["a messenger", { "User-Agent": "WhatsApp/2.23.20.0" }, "GET", false],
    ["a search engine", { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }, "GET", false],
    ["nobody says who", {}, "GET", false],
    ["only the headers", { "User-Agent": PHONE }, "HEAD", false],
  ])("%s", (_, headers, method, isOne) => expect(isLook(asked(headers, method))).toBe(isOne));
});

describe("a path in a log", () => {
  it.each([
    ["/cv/AZrxZ0bxRQuT0W3fXyEkqg2aVYwRvL8pPQpYqT7nJ5Q", "/cv/…"],
    ["/cv/AZrxZ0bxRQuT0W3fXyEkqg2aVYwRvL8pPQpYqT7nJ5Q/pdf", "/cv/…/pdf"],
    ["/coach/personnes/0190a1b2-0000-7000-8000-000000000001/cv.pdf", "/coach/personnes/0190a1b2-0000-7000-8000-000000000001/cv.pdf"],
    ["/mon-espace/cv", "/mon-espace/cv"],
    ["/stop/AAECAwQFBgcICQoLDA0ODw", "/stop/…"],
  ])("%s", (path, logged) => expect(loggablePath(path)).toBe(logged));
});

describe("a PDF to hand out", () => {
  it.each([["CV Nadia Robert", "CV-Nadia-Robert"], ["CV Zoé O’Brien \"x\"\r\nSet-Cookie: a", "CV-Zoe-O-Brien-x-Set-Cookie-a"], ["CV Ольга", "CV"], ["", "CV"]])("named « %s »", (name, plain) => {
    const answer = pdfAnswer({ file: Buffer.from("%PDF-"), name });
    expect(answer.headers.get("Content-Disposition")).toMatch(new RegExp(`^inline; filename="${plain}\\.pdf"; filename\\*=UTF-8''[A-Za-z0-9%._~!-]+$`));
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  });
});

describe("a file sent by a form", () => {
  const form = (bytes: Uint8Array<ArrayBuffer>, name = "cv") => {
    const body = new FormData();
    body.set(name, new File([bytes], "cv.pdf"));
    return new Request("http://localhost/", { method: "POST", body });
  };

  it("comes as it is, up to its bound and no further", async () => {
    expect(await uploadOf(form(new Uint8Array([1, 2, 3])), "cv", 10)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await uploadOf(form(new Uint8Array(20_000)), "cv", 10_000)).toBeNull();
    expect(await uploadOf(form(new Uint8Array([1]), "autre"), "cv", 10)).toEqual(new Uint8Array());
    let given = 0;
    const endless = new ReadableStream({ pull: (to) => void (to.enqueue(new Uint8Array(1_000)), (given += 1_000)) });
    const request = new Request("http://localhost/", { method: "POST", body: endless, headers: { "Content-Type": "multipart/form-data; boundary=x" }, duplex: "half" } as RequestInit);
    expect(await uploadOf(request, "cv", 10_000)).toBeNull();
    expect(given).toBeLessThan(40_000);
  });

  it("that is none is refused: 415 for another kind, 400 for what cannot be read", async () => {
    const sent = (type: string, body: string) => uploadOf(new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": type } }), "cv", 100).then(() => 0, (thrown: { init?: { status?: number } }) => thrown.init?.status);
    expect([await sent("application/json", "{}"), await sent("multipart/form-data; boundary=x", "rien"), await sent("application/x-www-form-urlencoded", "cv=a")]).toEqual([415, 400, 0]);
  });
});
