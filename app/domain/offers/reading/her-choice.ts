/** A whole offer whose hours are hers: « vos horaires sont adaptés à vos souhaits »; what another sentence says of them is a wish. */
export const HOURS_ARE_HERS = /\b(?:vos|votre) (?:horaires?|emploi du temps|planning)[^.;]{0,30}\b(?:adapte\w*|selon|en fonction)[^.;]{0,20}\bvos (?:souhaits|disponibilites|envies|contraintes)\b|\bvous choisissez (?:vos|votre|librement vos) (?:horaires|jours|creneaux|emploi du temps|planning)\b/;

/** When, or how much, she works is hers to choose: nothing of it is asked. */
export const HER_CHOICE = /\bpour ceux qui (?:le )?(?:veulent|souhaitent|peuvent)|\bsi vous (?:le )?(?:voulez|souhaitez)|(?<!(?:cuisine|services?|restauration|restaurant|menus?|plats?|repas|brasserie) )\ba la carte\b|\b(?:selon|en fonction de) vos (?:disponibilites|envies|souhaits)\b/;
