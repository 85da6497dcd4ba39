/** The longest message, note or place, in signs. Apart from the schema, so that a form can say it without loading the checks. */
export const LONGEST_NOTE = 500;
