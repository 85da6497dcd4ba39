/** How near an offer is to what someone wants and can, in words; a person is never given a percentage. */
export type Closeness = "very-close" | "close" | "to-try" | "with-aid";

export const closenessWords: Record<Closeness, string> = {
  "very-close": "Très proche de vous",
  close: "Proche de vous",
  "to-try": "À essayer",
  "with-aid": "Possible avec une aide",
};
const dots: Record<Closeness, number> = { "very-close": 3, close: 2, "to-try": 1, "with-aid": 1 };

/** The closeness with three dots that fill; the words say it, the dots only help the eye. */
export function ClosenessLabel({ closeness, words = closenessWords[closeness] }: { closeness: Closeness; words?: string }) {
  return (
    <p className={`closeness closeness-${closeness}`}>
      <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true" focusable="false">
        {[0, 1, 2].map((index) => (
          <circle key={index} className={index < dots[closeness] ? "dot-on" : "dot-off"} cx={5 + index * 12} cy="5" r="4" />
        ))}
      </svg>
      {words}
    </p>
  );
}
