import { describe, expect, test } from "vitest";
import { formOf } from "./forms.server.ts";

const FORM = "application/x-www-form-urlencoded";
const sent = (body: BodyInit, type: string | null = FORM) => new Request("http://localhost/", { method: "POST", body, headers: type === null ? {} : { "Content-Type": type }, duplex: "half" } as RequestInit);

/** The status that a body is refused with; 0 when it is read. */
async function refusal(request: Request): Promise<number> {
  try {
    await formOf(request);
    return 0;
  } catch (thrown) {
    return (thrown as { init?: ResponseInit }).init?.status ?? -1;
  }
}

/** A body that never says how long it is, as `Transfer-Encoding: chunked` sends it. */
function stream(total: number): ReadableStream<Uint8Array> {
  let left = total;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, 16_384)).fill(97));
      left -= 16_384;
    },
  });
}

describe("the body of a form", () => {
  test("is read when one of our pages sent it", async () => {
    const form = await formOf(sent("title=M%C3%A9nage&windows[0].days=1&windows[0].days=2&windows[13].from=09:00&requiredSkills=a&consent=on"));
    expect(form.get("title")).toBe("Ménage");
    expect(form.getAll("windows[0].days")).toEqual(["1", "2"]);
  });

  test("is read when it has files and signs of every alphabet", async () => {
    const body = new FormData();
    body.set("note", "👩‍🔧 مرحبا");
    const form = await formOf(new Request("http://localhost/", { method: "POST", body }));
    expect(form.get("note")).toBe("👩‍🔧 مرحبا");
  });

  test.each([
    ["json", "{}", "application/json"],
    ["plain text", "a=1", "text/plain"],
    ["nothing said", new Uint8Array([97]), null],
  ])("of another kind is refused: %s", async (_what, body, type) => {
    expect(await refusal(sent(body as BodyInit, type))).toBe(415);
  });

  test("is refused when it is too long, whether it says so or not", async () => {
    expect(await refusal(sent(`note=${"a".repeat(300_000)}`))).toBe(413);
    expect(await refusal(sent(stream(300_000)))).toBe(413);
    expect(await refusal(sent(stream(50_000_000)))).toBe(413);
  });

  test.each([
    ["an index of a thousand million", "windows[999999999].from=09:00"],
    ["an index of a thousand", "windows[1000].from=09:00"],
    ["five hundred levels", `${Array.from({ length: 500 }, () => "a").join(".")}=1`],
    ["five hundred lists", `a${"[0]".repeat(500)}=1`],
    ["a prototype", "__proto__.polluted=1"],
    ["a constructor", "constructor.prototype.polluted=1"],
    ["no name", "=1"],
    ["a name of 5 000 signs", `${"a".repeat(5_000)}=1`],
    ["20 000 fields", "a=1&".repeat(20_000)],
  ])("is refused when no page of ours has such a field: %s", async (_what, body) => {
    expect(await refusal(sent(body))).toBe(400);
  });

  test.each([
    ["multipart without a boundary", "--x\r\n", "multipart/form-data"],
    ["multipart cut short", '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nabc', "multipart/form-data; boundary=x"],
  ])("is refused when it cannot be read: %s", async (_what, body, type) => {
    expect(await refusal(sent(body, type))).toBe(400);
  });
});
