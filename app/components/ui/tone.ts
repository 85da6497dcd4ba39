/** What a colour means: leaf « do this » or done, sky places and travel, amber to watch, red lost or refused. */
export type Tone = "plain" | "leaf" | "sky" | "amber" | "red";
