/** A text without the control characters that nobody types and that PostgreSQL refuses (NUL first); tabs and line ends stay. */
export function plainText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}
