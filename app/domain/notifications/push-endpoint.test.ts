import { describe, expect, it } from "vitest";
import { isPushEndpoint } from "./push-endpoint.ts";

describe("the address of a browser", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc:APA91b",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
    "https://web.push.apple.com/QGDv",
    "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA",
  ])("of a known service is sent to: %s", (endpoint) => expect(isPushEndpoint(endpoint)).toBe(true));

  it.each([
    "http://fcm.googleapis.com/fcm/send/abc", "https://fcm.googleapis.com:8443/x", "https://user:secret@fcm.googleapis.com/x", "https://fcm.googleapis.com.evil.example/x",
    "https://evilfcm.googleapis.com/x", "https://push.apple.com/x", "https://xpush.apple.com/x", "https://example.org/push", "https://localhost/x", "https://127.0.0.1/x", "https://[::1]/x", "https://10.0.0.8/x",
    "https://169.254.169.254/latest/meta-data", "https://2130706433/", "https://metadata.google.internal/", "http://127.0.0.1:6379/", "file:///etc/passwd", "javascript:alert(1)", "fcm.googleapis.com/x", "",
    `https://fcm.googleapis.com/${"a".repeat(1_000)}`,
  ])("anywhere else is refused: %s", (endpoint) => expect(isPushEndpoint(endpoint)).toBe(false));

  it("on this machine is sent to by tests only", () => {
    expect(isPushEndpoint("http://127.0.0.1:4000/push/1", true)).toBe(true);
    for (const endpoint of ["http://localhost:4000/", "http://127.0.0.2/", "http://10.0.0.8/", "https://127.0.0.1/"]) expect(isPushEndpoint(endpoint, true)).toBe(false);
  });
});
