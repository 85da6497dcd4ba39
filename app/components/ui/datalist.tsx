/** Words that the browser proposes under a field as one types; helps where it can, changes nothing where it cannot. */
export function Datalist({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
