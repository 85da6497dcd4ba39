import { data } from "@remix-run/node";

/** What the form itself adds around its file. */
const ENVELOPE = 4_096;

/**
 * The bytes of the one file of a form, held in memory and nowhere else.
 *
 * @returns `null` when it is longer than `mostBytes`: no more of it was read; no bytes when there is no file
 */
export async function uploadOf(request: Request, field: string, mostBytes: number): Promise<Uint8Array | null> {
  return (await uploadWithForm(request, field, mostBytes))?.bytes ?? null;
}

/** The same with the name of the file and the other fields of the form. */
export async function uploadWithForm(request: Request, field: string, mostBytes: number): Promise<{ bytes: Uint8Array; name: string; form: FormData } | null> {
  const kind = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(kind)) throw data({ code: "form.not-a-form" }, { status: 415 });
  const most = mostBytes + ENVELOPE;
  if (Number(request.headers.get("Content-Length") ?? 0) > most) return null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = request.body?.getReader();
  for (let size = 0, part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) return null;
    chunks.push(part.value);
  }
  const form = await new Response(new Blob(chunks), { headers: { "Content-Type": kind } }).formData().catch(() => {
    throw data({ code: "form.unreadable" }, { status: 400 });
  });
  const file = form.get(field);
  if (!(file instanceof Blob)) return { bytes: new Uint8Array(), name: "", form };
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file instanceof File ? file.name : "", form };
}
