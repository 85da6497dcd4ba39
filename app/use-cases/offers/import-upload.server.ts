import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { uploadKindOf, type UploadKind } from "#app/domain/offers/vacancy/upload-kind.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { decoderFor, FeedError, textOf } from "#app/infra/feed-text.server.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { importApiEngagement } from "./import-api-engagement.server.ts";
import { importFranceTravailFile } from "./import-france-travail-file.server.ts";
import { importPostings, MOST_PAGE_BYTES } from "./import-postings.server.ts";

/** What the page of imports takes; longer files go by the command. */
export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024;
/** Beyond, the page of the run is shown while the import goes on. Milliseconds. */
const PATIENCE = 5_000;
const SHOWN = 8_192;

/**
 * Imports the file that an administrator gave, whatever it is, into her territory.
 *
 * Waits a moment, so that a small file is done when the page of its run opens; a long one goes on behind it. What stops it
 * is said on that page. The file is held for the time of the import only.
 *
 * @returns the run; refusals: `import-file.empty` | `import-file.compressed` | `import-file.unknown` | `import-file.unreadable`
 */
export async function importUpload(ctx: Context<ActorOf<"admin">>, bytes: Uint8Array, options: { label: string; closeVanished: boolean; patienceMs?: number }): Promise<Result<{ runId: string }>> {
  if (bytes.length === 0) return refuse("invalid", "import-file.empty");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refuse("invalid", "import-file.compressed");
  const start = startOf(bytes);
  if (start === null) return refuse("invalid", "import-file.unreadable");
  const kind = uploadKindOf(start);
  if (kind === null) return refuse("invalid", "import-file.unknown");
  const runId = ctx.newId();
  // What stops it is in the run; a fault of ours is in the log too.
  const done = take(ctx, kind, bytes, { runId, label: options.label, closeVanished: options.closeVanished }).catch((fault: unknown) => {
    if (!(fault instanceof FeedError)) log.error({ err: fault, runId }, "import of an upload failed");
  });
  await Promise.race([done, new Promise((late) => setTimeout(late, options.patienceMs ?? PATIENCE).unref())]);
  return ok({ runId });
}

function startOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(decoderFor(bytes).encoding).decode(bytes.subarray(0, SHOWN));
  } catch {
    return null;
  }
}

async function take(ctx: Context<ActorOf<"admin">>, kind: UploadKind, bytes: Uint8Array, { closeVanished, ...run }: { runId: string; label: string; closeVanished: boolean }): Promise<void> {
  const options = { ...run, territoryId: ctx.actor.territoryId, aliases: communeAliases() };
  if (kind === "posting") {
    await importPostings(ctx, () => textOf(bytes, MOST_PAGE_BYTES), options);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "passerelle-import-"));
  try {
    const file = join(folder, "upload");
    await writeFile(file, bytes, { mode: 0o600 });
    if (kind === "api-engagement") await importApiEngagement(ctx, file, { ...options, closeVanished });
    else await importFranceTravailFile(ctx, file, { ...options, closeVanished });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
