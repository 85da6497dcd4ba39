/** Hôtellerie et loisirs: what people can do, in plain words of ours. */
export const hotelSkills = {
  "nettoyer-chambre": "Remettre une chambre à blanc",
  "preparer-chariot-etage": "Préparer le chariot d’étage",
  "servir-petit-dejeuner": "Préparer et servir le petit déjeuner",
  "faire-arrivees-departs": "Faire les arrivées et les départs",
  "reserver-chambres": "Prendre les réservations",
  "controler-chambres": "Contrôler les chambres",
  "porter-bagages": "Porter les bagages",
  "renseigner-touristes": "Renseigner sur les visites et les sorties",
  "parler-anglais": "Parler un peu anglais",
  "faire-fonctionner-manege": "Faire fonctionner une attraction",
  "placer-spectateurs": "Placer les spectateurs",
  "entretenir-piscine": "Entretenir une piscine",
  "entretenir-camping": "Entretenir un camping ou un gîte",
} as const;
