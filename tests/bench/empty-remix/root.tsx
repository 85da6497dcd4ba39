import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";

/** The frame of the empty page: as Remix's own template makes it. */
export default function App() {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
