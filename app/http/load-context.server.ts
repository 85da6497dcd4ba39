import type { AppLoadContext } from "@remix-run/node";

declare module "@remix-run/node" {
  interface AppLoadContext {
    requestId: string;
    /** The caller's address as Express sees it: forwarded headers count only behind a trusted proxy. */
    ip: string;
    nonce: string;
    /** Set by the renderer when the answer comes in one piece. */
    isWhole?: boolean;
  }
}

export type Knock = { request: Request; context: AppLoadContext; params?: Readonly<Record<string, string | undefined>> };
