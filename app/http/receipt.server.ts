const MOST_BYTES = 4_096;

/** What a machine says of itself and of its business: its bearer key, and the JSON of a small body; nothing readable is `null`. */
export async function readReceipt(request: Request): Promise<{ key: string; said: unknown }> {
  const key = /^Bearer (.+)$/.exec(request.headers.get("Authorization") ?? "")?.[1] ?? "";
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0, part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MOST_BYTES) return { key, said: null };
    chunks.push(part.value);
  }
  return { key, said: parsed(Buffer.concat(chunks).toString("utf8")) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
