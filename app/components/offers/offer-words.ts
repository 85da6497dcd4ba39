/** Where and with whom, as people say it: « À Messei, chez Propreté du Val ». An employer who is not named is left out. */
export function placeInWords(communeName: string, employerName: string): string {
  return employerName ? `${atPlace(communeName)}, chez ${employerName}` : atPlace(communeName);
}

/** « À Flers », « Au Mêle-sur-Sarthe », « Aux Aspres »: the article of a commune's name melts into « à ». */
export function atPlace(communeName: string): string {
  if (communeName.startsWith("Le ")) return `Au ${communeName.slice(3)}`;
  if (communeName.startsWith("Les ")) return `Aux ${communeName.slice(4)}`;
  return `À ${communeName.replace(/^La /, "la ").replace(/^L['’]/, "l’")}`;
}
