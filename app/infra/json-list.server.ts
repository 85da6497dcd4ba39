import { FeedError, refuseZip, textPieces } from "./feed-text.server.ts";

/** Our limits. A month of France Travail for a whole région is under 100 000 offers. */
export const LIST_LIMITS = { bytes: 500 * 1024 * 1024, items: 100_000, item: 200_000 };

const NOT_A_LIST = "Le fichier n’est pas une réponse « Offres d’emploi v2 » : il lui faut une liste « resultats ».";

/**
 * The elements of a list in a JSON file, one after the other: the file's own list, or the one under `key` in its object.
 * Memory holds one piece of the file and one element.
 *
 * @returns each element, unchecked. Throws `FeedError` with a French sentence, when it comes to the fault
 */
export async function* readJsonList(file: string, key: string, limits = LIST_LIMITS): AsyncGenerator<unknown> {
  const reading = newReading(key, limits);
  for await (const piece of textPieces(file, limits.bytes, refuseZip)) yield* reading.write(piece);
  reading.end();
}

/** One reading: pieces go in, whole elements come out. */
function newReading(key: string, limits: typeof LIST_LIMITS) {
  const open: string[] = [];
  let [inString, escaped, lastString, carried, count] = [false, false, "", "", 0];
  /** How deep the list lies once it began; 0 before; -1 after. */
  let listDepth = 0;
  let list: "none" | "in" | "done" = "none";
  const broken = () => new FeedError("Le fichier ne se lit pas comme du JSON : il est abîmé ou incomplet.");

  function element(text: string, isLast: boolean): unknown[] {
    if (text.trim() === "") {
      // « [] » is an empty list; « [1,,2] » is a fault.
      if (isLast && count === 0) return [];
      throw broken();
    }
    if ((count += 1) > limits.items) throw new FeedError(`Le fichier a plus de ${limits.items.toLocaleString("fr-FR")} offres : coupez-le en plusieurs.`);
    try {
      return [JSON.parse(text) as unknown];
    } catch {
      throw broken();
    }
  }

  function* write(piece: string): Generator<unknown> {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece[at] as string;
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === "\\") escaped = true;
        else if (sign === '"') inString = false;
        else if (open.length === 1 && list !== "in" && lastString.length < 100) lastString += sign;
      } else if (sign === '"') {
        if (open.length === 0) throw new FeedError(NOT_A_LIST);
        [inString, lastString] = [true, ""];
      } else if (sign === "{" || sign === "[") {
        if (open.length === 0 && list === "done") throw broken();
        const begins = list === "none" && sign === "[" && (open.length === 0 || (open.length === 1 && open[0] === "{" && lastString === key));
        open.push(sign);
        if (begins) [list, listDepth, from, carried] = ["in", open.length, at + 1, ""];
      } else if (sign === "}" || sign === "]") {
        if (open.pop() !== (sign === "}" ? "{" : "[")) throw broken();
        if (list === "in" && open.length === listDepth - 1) {
          yield* element(carried + piece.slice(from, at), true);
          [list, carried] = ["done", ""];
        }
      } else if (sign === "," && list === "in" && open.length === listDepth) {
        yield* element(carried + piece.slice(from, at), false);
        [from, carried] = [at + 1, ""];
      } else if (open.length === 0 && !/\s|\uFEFF/.test(sign)) {
        throw list === "done" ? broken() : new FeedError(NOT_A_LIST);
      }
    }
    if (list !== "in") return;
    carried += piece.slice(from);
    if (carried.length > limits.item) throw new FeedError(`Une offre du fichier dépasse ${limits.item.toLocaleString("fr-FR")} signes.`);
  }

  return {
    write,
    end(): void {
      if (open.length > 0 || inString) throw broken();
      if (list === "none") throw new FeedError(NOT_A_LIST);
    },
  };
}
