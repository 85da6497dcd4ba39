export type CvFileRefusal = "cv-file.empty" | "cv-file.photo" | "cv-file.old-word" | "cv-file.unknown" | "cv-file.locked" | "cv-file.damaged" | "cv-file.refused" | "cv-file.no-text" | "cv-file.too-long" | "cv-file.too-large" | "cv-file.busy";

/** A file that is not read, and why. */
export class CannotRead extends Error {
  constructor(readonly code: CvFileRefusal) {
    super(code);
  }
}
