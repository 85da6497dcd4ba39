/** What people and coaches write in the demo: short, warm, nothing private. */

export const messages = [
  "Bonjour, ce poste me convient bien, je peux commencer tout de suite.", "J’habite tout près et les horaires me vont.",
  "J’ai déjà fait ce travail et j’aimerais recommencer.", "Je suis disponible pour un essai.", "J’aimerais beaucoup vous rencontrer.",
  "Je n’ai pas encore fait ce métier mais j’apprends vite.", "Je peux venir visiter quand vous voulez.", "Je cherche un travail qui dure.",
] as const;

export const notes = [
  "J’ai pensé à vous en lisant cette offre : les horaires vont avec l’école.", "C’est à côté de chez vous et ils forment sur place.",
  "L’employeur est accueillant, je l’ai rencontré la semaine dernière.", "Cela ressemble à ce que vous faisiez avant. Qu’en dites-vous ?",
  "Ce n’est pas tout à fait votre projet, mais c’est un bon début.", "Un contrat court pour reprendre doucement.", "Ils cherchent vite : répondez quand vous pouvez.",
  "On peut préparer l’entretien ensemble jeudi.", "",
] as const;

export const meetingNotes = [
  "À l’accueil, sonnez à la porte verte", "Sur place, demandez la responsable d’équipe", "Au bureau du premier étage", "À l’entrée du dépôt, venir cinq minutes avant",
  "Sur place, visite puis discussion", "Au café de la place, je porterai une veste bleue",
] as const;
