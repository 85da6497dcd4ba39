import fc from "fast-check";

/** What no form of ours sends, and what anyone may: the words, names and bodies that the fuzz tests throw at every door. */
export type Body = { what: string; headers: Record<string, string>; body: Buffer; chunked?: true };

const FORM = "application/x-www-form-urlencoded";

/** Values that broke something somewhere: lengths, signs, numbers, days, ids, other alphabets, half a character. */
export const ODD_VALUES = [
  "", " ", "0", "-1", "1e308", "-1e309", "NaN", "null", "undefined", "true", "[object Object]", "99999999999999999999", "9007199254740993", "0x10", "1,5", "2147483648", "-2147483649",
  "0000-00-00", "9999-12-31", "275760-09-14", "-000001-01-01", "2026-02-30", "31/02/2026", "99:99", "24:00", "00000000-0000-0000-0000-000000000000", "7f3c6a52-0000-4000-8000-00000000zzzz",
  "\u0000", "a\u0000b", "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE offer; --", "%", "_", "\\", "%00", "%s%n", "${7*7}", "{{7*7}}", "../../etc/passwd",
  "👩‍🔧🧹", "مرحبا بالعالم", "\u202eevil\u202c", "e\u0301".repeat(50), "\ud800", "\uffff", "\r\nSet-Cookie: a=b", "a".repeat(5_000), "😀".repeat(2_000), "*:*&!|()<->", "a & | ! ( ) : *",
] as const;

const ODD_NAMES = [
  "", "[]", "[0]", "[-1]", ".", "..", "__proto__", "__proto__.polluted", "constructor.prototype.polluted", "toString", "hasOwnProperty", "length", "then", "windows[999].days", "windows[999999999].from", "windows[4294967294].to",
  "windows[0][0][0]", "windows.days", "windows[0].days[0]", "windows[0].from.x", "a".repeat(5_000), Array.from({ length: 500 }, (_, place) => `n${place}`).join("."), `deep${"[0]".repeat(500)}`, "é\u0000", "%5B%5D", "__intent__", "__state__", "intent",
] as const;

type Pair = readonly [name: string, value: string];

const encoded = (pairs: readonly Pair[]) => pairs.map((pair) => pair.map(encodeLoosely).join("=")).join("&");

/** `encodeURIComponent` that also sends half a character, as the bytes a careless client sends. */
function encodeLoosely(text: string): string {
  return [...text].map((sign) => (/^[\ud800-\udfff]$/.test(sign) ? "%ED%A0%80" : encodeURIComponent(sign))).join("");
}

function multipart(pairs: readonly Pair[], isFile: (place: number) => boolean): Body {
  const mark = "frontiere-1234";
  const parts = pairs.map(([name, value], place) => {
    const tag = name.replace(/["\r\n]/g, "");
    return `--${mark}\r\nContent-Disposition: form-data; name="${tag}"${isFile(place) ? '; filename="cv.pdf"\r\nContent-Type: application/pdf' : ""}\r\n\r\n${value}\r\n`;
  });
  return { what: "multipart", headers: { "Content-Type": `multipart/form-data; boundary=${mark}` }, body: Buffer.from(`${parts.join("")}--${mark}--\r\n`) };
}

/** Bodies that are wrong as a whole, each once. */
const WHOLES: Body[] = [
  { what: "empty, no type", headers: {}, body: Buffer.alloc(0) },
  { what: "empty form", headers: { "Content-Type": FORM }, body: Buffer.alloc(0) },
  { what: "json", headers: { "Content-Type": "application/json" }, body: Buffer.from('{"__proto__":{"a":1},"title":["x"],"posts":1e400}') },
  { what: "text", headers: { "Content-Type": "text/plain" }, body: Buffer.from("adresse=nadia") },
  { what: "xml", headers: { "Content-Type": "application/xml" }, body: Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>') },
  { what: "multipart without boundary", headers: { "Content-Type": "multipart/form-data" }, body: Buffer.from("--x\r\n") },
  { what: "multipart cut short", headers: { "Content-Type": "multipart/form-data; boundary=x" }, body: Buffer.from('--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nabc') },
  { what: "multipart of noise", headers: { "Content-Type": "multipart/form-data; boundary=x" }, body: Buffer.from([0, 255, 254, 13, 10, 45, 45, 120]) },
  { what: "form of noise", headers: { "Content-Type": FORM }, body: Buffer.from([0x25, 0x30, 0xff, 0xfe, 0x26, 0x3d, 0x26, 0x25]) },
  { what: "300 KB", headers: { "Content-Type": FORM }, body: Buffer.from(`note=${"a".repeat(300_000)}`) },
  { what: "300 KB without a length", headers: { "Content-Type": FORM }, body: Buffer.from(`note=${"a".repeat(300_000)}`), chunked: true },
  { what: "20 000 fields", headers: { "Content-Type": FORM }, body: Buffer.from("a=1&".repeat(20_000)) },
  { what: "one name 20 000 times", headers: { "Content-Type": FORM }, body: Buffer.from("licences=B&".repeat(15_000)) },
  { what: "gzip that is none", headers: { "Content-Type": FORM, "Content-Encoding": "gzip" }, body: Buffer.from("title=abc") },
  { what: "unknown charset", headers: { "Content-Type": `${FORM}; charset=utf-7` }, body: Buffer.from("title=+ADw-script+AD4-") },
  { what: "an index of a thousand million", headers: { "Content-Type": FORM }, body: Buffer.from("windows[999999999].from=09:00") },
];

/**
 * Bodies for a form with these fields, the same at every run.
 *
 * @param known what the form itself would send: names with some good values
 * @param seed one per door, so that doors are not all thrown the same
 */
export function oddBodies(known: readonly Pair[], seed: number, count: number): Body[] {
  const value = fc.oneof(fc.constantFrom(...ODD_VALUES), fc.string({ unit: "binary", maxLength: 60 }), fc.double().map(String), fc.uuid());
  const odd = fc.tuple(fc.oneof({ arbitrary: fc.constantFrom(...ODD_NAMES), weight: 1 }, { arbitrary: fc.string({ unit: "binary", maxLength: 12 }), weight: 1 }), value);
  const names = known.map(([name]) => name);
  const nearly: fc.Arbitrary<Pair> = known.length === 0 ? odd : fc.tuple(fc.constantFrom(...names), fc.constantFrom("", "", "", "", "[0]", "[1]", "[99]", ".x", "[0].x", "[99].days"), value).map(([name, tail, given]) => [name + tail, given] as const);
  const good: fc.Arbitrary<Pair> = known.length === 0 ? odd : fc.constantFrom(...known);
  const most = fc.array(fc.oneof({ arbitrary: nearly, weight: 5 }, { arbitrary: good, weight: 4 }), { minLength: 1, maxLength: 14 });
  // One odd name refuses the whole body: in most bodies there is none, so that what is behind is reached.
  const pairs = fc.oneof({ arbitrary: most, weight: 4 }, { arbitrary: fc.tuple(most, odd).map(([usual, one]) => [...usual, one]), weight: 1 });
  const body = fc.tuple(pairs, fc.constantFrom("form", "form", "form", "multipart", "file")).map(([chosen, way]): Body => {
    if (way === "form") return { what: "form", headers: { "Content-Type": FORM }, body: Buffer.from(encoded(chosen)) };
    return multipart(chosen, (place) => way === "file" && place % 2 === 0);
  });
  return [...WHOLES, ...fc.sample(body, { seed, numRuns: count })];
}

/** Query strings made of these names, the same at every run. */
export function oddQueries(names: readonly string[], seed: number, count: number): string[] {
  const name = fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 4 }, { arbitrary: fc.constantFrom(...ODD_NAMES), weight: 1 });
  const value = fc.oneof({ arbitrary: fc.constantFrom(...ODD_VALUES.filter((one) => one.length < 4_000)), weight: 3 }, { arbitrary: fc.string({ unit: "binary", maxLength: 40 }), weight: 1 });
  return fc.sample(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 }).map((pairs) => encoded(pairs)), { seed, numRuns: count });
}

/** What may stand where an address has an id. */
export const ODD_IDS = ["abc", "0", "-1", "undefined", "%00", "%E0%A4%A", "%", "..%2F..", "%F0%9F%98%80", "00000000-0000-0000-0000-000000000000", "7F3C6A52-9D1E-4B7A-8C2D-0123456789AB", "7f3c6a52-9d1e-4b7a-8c2d-0123456789ab", "'%22%3Cscript%3E", "a".repeat(4_000), "%ED%A0%80"] as const;
