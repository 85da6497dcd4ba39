import type { ReactNode } from "react";
import { cx } from "./class-names.ts";

export type Column<Row> = { key: string; label: string; cell: (row: Row) => ReactNode; numeric?: boolean; /** Holds what someone typed: a word without an end breaks. */ typed?: boolean; /** A sentence or more: on a phone it stands under its label. */ long?: boolean };
type Props<Row> = { caption: ReactNode; captionHidden?: boolean; columns: readonly Column<Row>[]; rows: readonly Row[]; rowKey: (row: Row) => string; empty: ReactNode };

/**
 * A dense table; on a phone each row becomes a card with its labels.
 *
 * The first column names the row. The roles are written out because a table that CSS lays out as blocks stops being one for
 * screen readers.
 */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  const [first, ...others] = columns;
  return (
    <table className="table" role="table">
      <caption className={captionHidden ? "vh" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, numeric }) => (
            <th key={key} role="columnheader" scope="col" className={cx(numeric && "num") || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {first && (
              <th role="rowheader" scope="row">
                {first.cell(row)}
              </th>
            )}
            {others.map(({ key, label, numeric, typed, long, cell }) => (
              <td role="cell" key={key} data-label={label} className={cx(numeric && "num", typed && "typed", long && "long") || undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
