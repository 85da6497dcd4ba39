import { Table, type Column } from "../ui/table.tsx";

/** Lines of a file, told apart by their number. The card around it says what they are; the caption does for those who do not see it. */
export function LinesTable<Line extends { n: number }>({ caption, lines, columns }: { caption: string; lines: readonly Line[]; columns: readonly Column<Line>[] }) {
  return <Table caption={caption} captionHidden rows={lines} rowKey={({ n }) => String(n)} empty={null} columns={columns} />;
}
