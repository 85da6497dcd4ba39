import { say } from "./figures.ts";

/** What was started, to be stopped in the opposite order, once, whatever happened. */
export class Undo {
  readonly #steps: { name: string; act: () => Promise<unknown> }[] = [];
  #running: Promise<void> | undefined;

  add(name: string, act: () => Promise<unknown>): void {
    this.#steps.push({ name, act });
  }

  all(): Promise<void> {
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      await step.act().catch((fault: unknown) => say(`${step?.name} did not stop well: ${fault instanceof Error ? fault.message : String(fault)}`));
    }
  }
}
