import type { AppLoadContext } from "@remix-run/node";

declare module "@remix-run/node" {
  interface AppLoadContext {
    requestId: string;
    /** The caller's address as Express sees it: forwarded headers count only behind a trusted proxy. */
    ip: string;
    nonce: string;
    /** Set by the renderer when the answer comes in one piece. */
    isWhole?: boolean;
    /** Whose page this is, for a phone that keeps pages: set by the door of a person's space. */
    phoneTag?: string;
  }
}

export type Knock = { request: Request; context: AppLoadContext; params?: Readonly<Record<string, string | undefined>> };
