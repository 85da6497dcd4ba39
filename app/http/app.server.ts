import { randomBytes, randomUUID } from "node:crypto";
import compression from "compression";
import express, { type Express, type Handler, type NextFunction, type Request, type Response } from "express";
import type { ServerBuild } from "@remix-run/node";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";
import { drainBody } from "./drain-body.server.ts";
import { loggablePath } from "./loggable-path.ts";
import { pages } from "./pages.server.ts";
import { isSameOrigin } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import "./load-context.server.ts";

const HOUR = 3600;

/** The list that other sites may show in a frame: `/integrer/offres`. */
const FRAMED = /^\/integrer\/offres\/?$/;

/** Every answer names its request and carries the headers of a page without scripts; the page renderer loosens them by nonce. */
function openRequest(request: Request, response: Response, next: NextFunction): void {
  response.locals["requestId"] = randomUUID();
  response.locals["nonce"] = randomBytes(16).toString("base64");
  response.setHeader("X-Request-Id", response.locals["requestId"]);
  for (const [name, value] of Object.entries(securityHeaders(null, env().PUBLIC_URL.startsWith("https://"), false, FRAMED.test(request.path)))) response.setHeader(name, value);
  next();
}

/** Doors for machines: they carry no cookie that another site could use, and show a key of their own: a bearer's, or the address itself. */
const MACHINES = /^\/(recus\/sms(?:-entrants)?|stop\/[\w-]{22})$/;

/** The guard on every request that may change something. */
function refuseForeign(request: Request, response: Response, next: NextFunction): void {
  if (MACHINES.test(request.path) && request.headers.cookie === undefined) return next();
  const head = { method: request.method, host: request.headers.host, origin: request.headers.origin, fetchSite: request.headers["sec-fetch-site"] as string | undefined };
  if (isSameOrigin(head, [new URL(env().PUBLIC_URL).host])) return next();
  response.status(403).type("text/plain; charset=utf-8").send("Cette demande ne vient pas de notre site. Revenez à la page et recommencez.");
}

/** Forwarded headers are worth something only behind a proxy we were told to trust; otherwise they vanish here. */
function forgetForwarded(request: Request, _response: Response, next: NextFunction): void {
  if (env().TRUSTED_PROXIES === "") for (const name of Object.keys(request.headers)) if (name.startsWith("x-forwarded-")) delete request.headers[name];
  next();
}

/** One line a request: method, route path without its query, status, time. No address, no name. */
function logRequests(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  response.on("finish", () => {
    log.info({ requestId: response.locals["requestId"], method: request.method, path: loggablePath(request.path), status: response.statusCode, ms: Math.round(performance.now() - started) }, "request");
  });
  next();
}

/** Files of ours have an ending, pages have none: a page does not ask the disk whether a file is named like it. */
function filesIn(folder: string): Handler {
  const setHeaders = (response: Response, path: string) => {
    if (!/[\\/]sw[\w-]*\.js$/.test(path)) return;
    // The worker of phones: asked again each time, or a mended one would not come; it brings in its own parts by script.
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Security-Policy", securityHeaders(null, env().PUBLIC_URL.startsWith("https://"), true)["Content-Security-Policy"] ?? "");
  };
  const files = express.static(folder, { maxAge: HOUR * 1000, index: false, redirect: false, setHeaders });
  return (request, response, next) => (/\.\w+$/.test(request.path) ? files(request, response, next) : next());
}

/**
 * The web application around a Remix build.
 *
 * @param publicFolder where the built assets stand
 */
export function createApp(build: ServerBuild, publicFolder: string): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().TRUSTED_PROXIES === "" ? false : env().TRUSTED_PROXIES);
  app.use(openRequest, drainBody, forgetForwarded, compression());
  app.use("/assets", express.static(`${publicFolder}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }));
  app.use(filesIn(publicFolder));
  app.use(logRequests, refuseForeign);
  app.all("*", pages(build));
  app.use((fault: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(fault);
    const status = typeof fault === "object" && fault !== null && "status" in fault && typeof fault.status === "number" ? fault.status : 500;
    if (status >= 500) log.error({ err: fault, requestId: response.locals["requestId"], path: loggablePath(request.path) }, "fault outside the pages");
    response.status(status).type("text/plain; charset=utf-8").send(status === 404 ? "Cette page n’existe pas." : `Une erreur est survenue. Numéro à donner au téléphone : ${response.locals["requestId"]}`);
  });
  return app;
}
