import { ApiFault, errorBody, type ApiError } from "./fake-meilisearch-errors.ts";

export type FakeTask = {
  uid: number;
  batchUid: number | null;
  indexUid: string | null;
  status: "enqueued" | "processing" | "succeeded" | "failed";
  type: string;
  canceledBy: null;
  details: Record<string, unknown>;
  error: ApiError | null;
  duration: string | null;
  enqueuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};

/** What a task does when its turn comes; it may complete its details. Throws ApiFault to fail. */
export type Work = (task: FakeTask) => void;

/** Tasks, done one at a time in the order given, each some time after the one before. */
export class TaskQueue {
  readonly tasks: FakeTask[] = [];
  private readonly waiting: { task: FakeTask; work: Work }[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param taskMs how long each task is `enqueued`, then how long it is `processing` */
  constructor(public taskMs: number) {}

  /** Takes a task in; the answer says `enqueued`, whatever becomes of it. */
  add(type: string, indexUid: string | null, details: Record<string, unknown>, work: Work): Record<string, unknown> {
    const task: FakeTask = {
      uid: this.tasks.length, batchUid: null, indexUid, status: "enqueued", type, canceledBy: null, details, error: null, duration: null,
      enqueuedAt: new Date().toISOString(), startedAt: null, finishedAt: null,
    };
    this.tasks.push(task);
    this.waiting.push({ task, work });
    this.schedule();
    return { taskUid: task.uid, indexUid, status: "enqueued", type, enqueuedAt: task.enqueuedAt };
  }

  get(uid: string): FakeTask {
    if (!/^\d+$/.test(uid)) throw new ApiFault("invalid_task_uids", `Task uid \`${uid}\` is invalid. It should only contain numeric characters.`);
    const task = this.tasks[Number(uid)];
    if (!task) throw new ApiFault("task_not_found", `Task \`${uid}\` not found.`);
    return task;
  }

  /** The history before a swap follows the indexes that were swapped. */
  rename(one: string, other: string, swap: number): void {
    for (const task of this.tasks.slice(0, swap)) {
      if (task.indexUid === one) task.indexUid = other;
      else if (task.indexUid === other) task.indexUid = one;
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.waiting.length = 0;
  }

  private schedule(): void {
    if (this.timer || this.waiting.length === 0) return;
    this.timer = setTimeout(() => this.start(), this.taskMs);
  }

  private start(): void {
    const next = this.waiting.shift();
    if (!next) return;
    next.task.status = "processing";
    next.task.batchUid = next.task.uid;
    next.task.startedAt = new Date().toISOString();
    this.timer = setTimeout(() => this.finish(next.task, next.work), this.taskMs);
  }

  private finish(task: FakeTask, work: Work): void {
    try {
      work(task);
      task.status = "succeeded";
    } catch (fault) {
      task.status = "failed";
      task.error = errorBody(fault instanceof ApiFault ? fault : { code: "internal", message: String(fault) });
    }
    task.finishedAt = new Date().toISOString();
    task.duration = `PT${this.taskMs / 1_000}S`;
    this.timer = undefined;
    this.schedule();
  }
}
