/** What we use of saxen, which brings no types. */
declare module "saxen" {
  export class Parser {
    on(event: "openTag", act: (name: string, attrs: unknown, decode: (text: string) => string, isSelfClosing: boolean) => void): this;
    on(event: "closeTag", act: (name: string, decode: (text: string) => string, isSelfClosing: boolean) => void): this;
    on(event: "text", act: (text: string, decode: (text: string) => string) => void): this;
    on(event: "cdata" | "attention" | "comment" | "question", act: (text: string) => void): this;
    on(event: "error", act: (fault: Error) => void): this;
    write(chunk: string): this;
    end(): unknown;
  }
}
