// A thread's program run from its source, as tests do: a thread takes no loader from its parent's command line.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
