import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";
import { safeReturn } from "./safe-return.ts";
import { securityHeaders } from "./security-headers.ts";

const OURS = ["emploi.example.org"];

describe("the guard on every request that may change something", () => {
  it.each([
    ["our page", { method: "POST", host: "localhost:3000", origin: "http://localhost:3000", fetchSite: "same-origin" }, true],
    ["our public address behind a proxy", { method: "POST", host: "10.0.0.2", origin: "https://emploi.example.org", fetchSite: undefined }, true],
    ["an old browser that only says fetch-site", { method: "POST", host: "a", origin: undefined, fetchSite: "same-origin" }, true],
    ["no Origin and no Sec-Fetch-Site", { method: "POST", host: "a", origin: undefined, fetchSite: undefined }, false],
    ["Origin null", { method: "POST", host: "a", origin: "null", fetchSite: "same-origin" }, false],
    ["another site", { method: "DELETE", host: "a", origin: "https://evil.example", fetchSite: "cross-site" }, false],
    ["a sub-domain of ours", { method: "POST", host: "emploi.example.org", origin: "https://x.emploi.example.org", fetchSite: "same-site" }, false],
    ["a neighbour that says same-site", { method: "PUT", host: "a", origin: undefined, fetchSite: "same-site" }, false],
    ["a GET from anywhere", { method: "GET", host: "a", origin: "https://evil.example", fetchSite: "cross-site" }, true],
  ])("%s → %s", (_who, head, expected) => {
    expect(isSameOrigin(head, OURS)).toBe(expected);
  });
});

describe("where to come back to after signing in", () => {
  it.each([
    ["/mon-espace", "/mon-espace"],
    ["/offres?lieu=flers", "/offres?lieu=flers"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/a\nSet-Cookie: x", "/"],
    ["/connexion", "/"],
    ["/deconnexion", "/"],
    [null, "/"],
  ])("%j → %s", (asked, expected) => {
    expect(safeReturn(asked, "/")).toBe(expected);
  });

  it("always stays on our site, whatever is asked", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((text) => `/${text}`), fc.string().map((text) => `//${text}`)), (asked) => {
        expect(new URL(safeReturn(asked, "/"), "https://ours.example").host).toBe("ours.example");
      }),
    );
  });
});

describe("the security headers", () => {
  it("forbid every script on a page without scripts, and allow only the nonce elsewhere", () => {
    expect(securityHeaders(null, true)["Content-Security-Policy"]).toContain("script-src 'none'");
    expect(securityHeaders(null, true, true)["Content-Security-Policy"]).toContain("script-src 'self';");
    const policy = securityHeaders("abc", true)["Content-Security-Policy"];
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toContain("unsafe");
  });

  it("ask for HTTPS for two years, only where it is served", () => {
    expect(securityHeaders(null, true)["Strict-Transport-Security"]).toContain("max-age=63072000");
    expect(securityHeaders(null, false)["Strict-Transport-Security"]).toBeUndefined();
  });
});
