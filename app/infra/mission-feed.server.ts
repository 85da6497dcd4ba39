import { Parser } from "saxen";
import type { Mission } from "#app/domain/offers/api-engagement/map-mission.ts";
import { FeedError, textPieces } from "./feed-text.server.ts";

/** Our limits. `silence`: signs without any tag, beyond which a text is no text of a mission. */
export const FEED_LIMITS = { bytes: 50 * 1024 * 1024, missions: 100_000, field: 20_000, depth: 8, addresses: 50, silence: 500_000 };

/**
 * The missions of an API Engagement feed, one after the other: memory holds one piece of the file and what it yields.
 *
 * Document types and entities of their own are refused, so that nothing expands. The encoding is the declared one or that
 * of the byte order mark, else UTF-8; wrong bytes are refused rather than guessed.
 *
 * @returns each mission with the publisher's name. Throws `FeedError` with a French sentence, when it comes to the fault
 */
export async function* readMissionFeed(file: string, limits = FEED_LIMITS): AsyncGenerator<{ publisher: string; mission: Mission }> {
  const reading = newReading(limits);
  for await (const piece of textPieces(file, limits.bytes)) {
    reading.write(piece);
    yield* reading.taken();
  }
  reading.end();
  yield* reading.taken();
}

/** One reading: pieces go in by `write`, whole missions come out by `taken`. */
function newReading(limits: typeof FEED_LIMITS) {
  const parser = new Parser();
  const path: string[] = [];
  let [publisher, text, silence, count, isRootClosed] = ["", "", 0, 0, false];
  let mission: { fields: Record<string, string>; addresses: Record<string, string>[] } | null = null;
  let ready: { publisher: string; mission: Mission }[] = [];
  let fault: Error | null = null;
  const fail = (sentence: string) => (fault ??= new FeedError(sentence));
  const add = (more: string) => {
    silence = 0;
    if (path.length === 0 && more.trim() !== "") fail("Le fichier n’est pas du XML bien formé : du texte est hors des balises.");
    else if (text.length + more.length > limits.field) fail(`Un texte de plus de ${limits.field} signes est dans le fichier.`);
    else text += more;
  };
  parser.on("openTag", (name) => {
    [silence, text] = [0, ""];
    if (path.length === 0 && (isRootClosed || name !== "source")) fail("Le fichier n’est pas un flux API Engagement : il lui faut une balise « source », puis des « mission ».");
    path.push(name);
    if (path.length > limits.depth) fail("Le fichier a trop de balises l’une dans l’autre.");
    if (path.length === 2 && name === "mission") mission = { fields: Object.create(null) as Record<string, string>, addresses: [] };
    if (path.length === 4 && name === "address" && path[2] === "addresses") mission?.addresses.push(Object.create(null) as Record<string, string>);
    if ((mission?.addresses.length ?? 0) > limits.addresses) fail(`Une mission a plus de ${limits.addresses} adresses.`);
  });
  parser.on("closeTag", (name) => {
    silence = 0;
    if (path.pop() !== name) fail(`Le fichier n’est pas du XML bien formé : « ${name.slice(0, 40)} » se ferme sans s’ouvrir.`);
    const value = text.trim();
    text = "";
    const depth = path.length;
    if (depth === 0) isRootClosed = true;
    else if (depth === 1 && name === "publisher") publisher = value;
    else if (depth === 1 && name === "mission" && mission) {
      count += 1;
      if (count > limits.missions) fail(`Le fichier a plus de ${limits.missions} missions : coupez-le en plusieurs.`);
      ready.push({ publisher, mission });
      mission = null;
    } else if (depth === 2 && mission) mission.fields[name] = value;
    else if (depth >= 4 && mission && path[3] === "address" && value !== "") {
      const address = mission.addresses.at(-1);
      if (address) address[name] = value;
    }
  });
  parser.on("text", (given, decode) => add(decode(given)));
  parser.on("cdata", add);
  parser.on("attention", () => fail("Le fichier déclare un type de document ou des entités : ce n’est pas accepté. Retirez la ligne « DOCTYPE »."));
  parser.on("comment", () => (silence = 0));
  parser.on("error", () => fail("Le fichier n’est pas du XML bien formé."));
  const check = () => {
    if (fault) throw fault;
  };
  return {
    write(piece: string): void {
      silence += piece.length;
      const before = silence;
      parser.write(piece);
      if (before === silence && silence > limits.silence) fail("Une balise ou un texte du fichier ne finit pas.");
      check();
    },
    end(): void {
      if (!isRootClosed || path.length > 0) fail("Le fichier s’arrête avant sa fin : il n’est pas complet.");
      parser.end();
      check();
    },
    taken() {
      const given = ready;
      ready = [];
      return given;
    },
  };
}
