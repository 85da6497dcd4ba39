import type { ComponentProps } from "react";
import type { LastResult } from "../ui/form-state.ts";
import { ListCheckPage } from "./check-page.tsx";
import { ListColumnsPage } from "./columns-page.tsx";
import { ListDonePage } from "./done-page.tsx";
import type { ListPlace } from "./list-words.ts";

type View =
  | { step: "colonnes"; list: ComponentProps<typeof ListColumnsPage>["list"] }
  | { step: "verifier"; listId: string; preview: ComponentProps<typeof ListCheckPage>["preview"] }
  | ({ step: "fait" } & ComponentProps<typeof ListDonePage>["done"]);

/** The page of a list where it stands: its columns, what would be done, what was done. */
export function ListPage({ place, view, mayOwn = false, lastResult }: { place: ListPlace; view: View; mayOwn?: boolean; lastResult?: LastResult }) {
  if (view.step === "colonnes") return <ListColumnsPage place={place} list={view.list} lastResult={lastResult} />;
  if (view.step === "verifier") return <ListCheckPage place={place} listId={view.listId} preview={view.preview} mayOwn={mayOwn} lastResult={lastResult} />;
  return <ListDonePage place={place} done={view} />;
}
