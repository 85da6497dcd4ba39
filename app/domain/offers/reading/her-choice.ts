/** When, or how much, she works is hers to choose: nothing of it is asked. */
export const HER_CHOICE = /\bpour ceux qui (?:le )?(?:veulent|souhaitent|peuvent)|\bsi vous (?:le )?(?:voulez|souhaitez)|(?<!(?:cuisine|services?|restauration|restaurant|menus?|plats?|repas|brasserie) )\ba la carte\b|\b(?:selon|en fonction de) vos (?:disponibilites|envies|souhaits)\b/;
