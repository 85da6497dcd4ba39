/** A PDF to look at or to keep: shown by the browser, kept by no cache, listed by no search engine. */
export function pdfAnswer({ file, name }: { file: Buffer; name: string }, headers: Record<string, string> = {}): Response {
  const plain = name.normalize("NFD").replace(/[^A-Za-z0-9]+/g, (signs) => (/^[\u0300-\u036f]+$/.test(signs) ? "" : "-")).replace(/^-+|-+$/g, "") || "CV";
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${plain}.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "Content-Length": String(file.byteLength),
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow, noarchive",
      ...headers,
    },
  });
}
