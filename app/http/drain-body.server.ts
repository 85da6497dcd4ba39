import type { NextFunction, Request, Response } from "express";

const DRAIN_MS = 2_000;

/**
 * Reads away what is left of a body that nobody read (too large, refused, of no use), once the answer is gone.
 *
 * Otherwise it stays on the connection, and whoever comes next on it, another person behind the same proxy, waits until it
 * is cut: 6 seconds. A body that does not end in time costs its sender the connection.
 */
export function drainBody(request: Request, response: Response, next: NextFunction): void {
  response.once("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data");
    const cut = setTimeout(() => request.socket.destroy(), DRAIN_MS).unref();
    request.once("end", () => clearTimeout(cut)).resume();
  });
  next();
}
