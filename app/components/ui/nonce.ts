import { createContext } from "react";

/** The nonce of this answer, on the server, where the page has scripts; undefined elsewhere. */
export const NonceContext = createContext<string | undefined>(undefined);
