import "@remix-run/node";

declare module "@remix-run/node" {
  /** Loaders' answers keep their types (dates stay dates). */
  interface Future {
    v3_singleFetch: true;
  }
}
