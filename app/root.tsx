import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { ErrorPage, errorTitle } from "#app/components/layout/error-page.tsx";
import { hasScripts, helpersOf, lookOf } from "#app/components/layout/page-handle.ts";
import { NonceContext } from "#app/components/ui/nonce.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import baseStyles from "#app/styles/base.css?url";
import personStyles from "#app/styles/person.css?url";
import proStyles from "#app/styles/pro.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: baseStyles }, { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

const statusOf = (fault: unknown) => (isRouteErrorResponse(fault) ? fault.status : 500);

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [{ title: error === undefined ? (data?.place.brandName ?? "Passerelle") : errorTitle(statusOf(error)) }];

export async function loader({ context }: LoaderFunctionArgs) {
  return { place: await readTerritory(), requestId: context.requestId };
}

/** The place is known once and stays; it is not asked again as the person moves about. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const handles = useMatches().map((match) => match.handle);
  // An error page is the same for everyone, wherever it happens.
  const isPro = !useRouteError() && lookOf(handles) === "pro";
  const withScripts = hasScripts(handles);
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#155c45" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1a211d" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
        <link rel="stylesheet" href={isPro ? proStyles : personStyles} />
        {helpersOf(handles).map((file) => (
          <script key={file} src={file} defer nonce={nonce} />
        ))}
      </head>
      <body className={isPro ? "pro" : "person"}>
        {children}
        {withScripts ? <ScrollRestoration nonce={nonce} /> : null}
        {withScripts ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  const fault = useRouteError();
  const known = useRouteLoaderData<typeof loader>("root");
  return <ErrorPage status={statusOf(fault)} place={known?.place} requestId={known?.requestId} />;
}
