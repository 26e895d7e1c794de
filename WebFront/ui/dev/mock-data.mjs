const day = 86_400_000
const since = (days) => new Date(Date.now() - days * day).toISOString()

const rows = [
  ['camille.roy', 'Camille Roy', 'Cheffe de projet qualité', 'Guyancourt', 'France', 'Direction de la qualité'],
  ['gilberto.souza', 'Gilberto Souza', 'Technicien montage', 'Curitiba', 'Brésil', 'Fabrication Amériques'],
  ['nathalie.petit', 'Nathalie Petit', 'Responsable d’atelier portes', 'Flins', 'France', 'Fabrication Europe'],
  ['zoe.martin', 'Zoé Martin', 'Ingénieure batterie', 'Lardy', 'France', 'Chaîne de traction électrique'],
  ['andrei.popescu', 'Andrei Popescu', 'Logistics coordinator', 'Mioveni', 'Roumanie', 'Supply chain'],
  ['maja.novak', 'Maja Novak', 'Production engineer', 'Novo Mesto', 'Slovénie', 'Fabrication Europe'],
  ['jean-baptiste.delacroix', 'Jean-Baptiste Delacroix de Montmorency', 'Directeur de la transformation numérique et des systèmes collaboratifs', 'Boulogne-Billancourt', 'France', 'Direction des systèmes d’information'],
  ['aiko.tanaka', 'Aiko Tanaka', 'Designer', 'Yokohama', 'Japon', 'Design industriel'],
  ['samira.benali', 'Samira Benali', 'Formatrice', 'Tanger', 'Maroc', 'Ressources humaines'],
  ['luis.garcia', 'Luis García', 'Jefe de línea', 'Valladolid', 'Espagne', 'Fabrication Europe'],
  ['emma.larsen', 'Emma Larsen', 'UX researcher', 'Guyancourt', 'France', 'Expérience client'],
  ['paul.mercier', 'Paul Mercier', 'Acheteur', 'Douai', 'France', 'Achats'],
  ['ines.faure', 'Inès Faure', '', '', '', ''],
]

export const people = rows.map(([handle, name, jobTitle, site, country, entity], index) => ({
  id: String(1000 + index),
  handle, name, jobTitle, site, country, entity,
  bio: index % 3 === 0 && jobTitle ? 'Je travaille sur la qualité perçue et j’anime le réseau des ateliers.\nDemandez-moi : portes, étanchéité, retours clients.' : '',
  population: index === 11 ? 'on-site-contractor' : 'employee',
  followersCount: (index * 37 + 5) % 240,
  followingCount: (index * 13 + 3) % 60,
  isFollowing: index % 4 === 1,
  createdAt: since(30 + index * 40),
  phone: index % 2 ? '+33 1 00 00 00 0' + (index % 10) : '',
  contactEmail: '',
  languages: ['Français', 'English'],
  projects: index % 3 ? [] : ['Clio 4'],
  interests: [],
  skills: [
    { skill: 'joints-de-porte', name: 'Joints de porte', level: ['learns', 'practises', 'masters', 'teaches'][index % 4], confirmations: index % 5, audience: 'everyone' },
  ],
  colleague: ['none', 'colleague', 'asking', 'none', 'asked'][index % 5],
  myConfirmations: [],
}))

const places = [
  ['montage-portes', 'Montage des portes', 'Tout ce qui touche au montage et à l’étanchéité des portes, de Flins à Curitiba.', 'public', 'business-line', 128, 'member', 'owner'],
  ['batteries', 'Batteries et recharge', 'Retours d’expérience sur les packs, la recharge et la seconde vie.', 'private', 'innovation', 342, 'member', 'member'],
  ['jam-europe', 'Jam Euromed', 'Trois jours pour trouver les idées de demain.', 'public', 'innovation', 4012, 'none', null],
  ['usine-flins', 'Usine de Flins', 'La vie du site : travaux, navettes, menus, sécurité.', 'private', 'organisational-unit', 1890, 'none', null],
  ['course-a-pied', 'Course à pied', 'Sorties du midi, plans d’entraînement, courses solidaires.', 'public', 'interest', 76, 'none', null],
  ['clio-4', 'Projet Clio 4', 'Équipe projet, jalons et décisions.', 'closed', 'project', 54, 'invited', null],
]
export const communities = places.map(([slug, name, description, access, type, memberCount, myState, myRole], index) => ({
  id: String(2000 + index), slug, name, description, access, type, memberCount, myState, myRole, state: 'active', createdAt: since(100 + index * 60),
}))

export const posts = [
  { by: 'nathalie.petit', kind: 'question', community: 'montage-portes', minutesAgo: 4, reactions: { like: 3, curious: 1 }, text: 'Sur la nouvelle #clio4, le joint supérieur se décolle après le passage en étuve. Quelqu’un a-t-il déjà rencontré ce problème au #montage ?\n\nNous avons vérifié la température (142 °C) et la pression. @gilberto.souza, un avis ?', replies: [['gilberto.souza', 'Oui ! À Curitiba nous avons abaissé la vitesse de convoyage de 4 %. Je vous envoie les photos.'], ['maja.novak', 'Same in Novo Mesto. We changed the primer.']] },
  { by: 'zoe.martin', kind: 'idea', minutesAgo: 38, reactions: { like: 24, insightful: 9, celebrate: 2 }, mine: ['insightful'], text: 'Et si les bornes de recharge du site affichaient le temps restant dans l’appli des navettes ? On éviterait les allers-retours inutiles. #mobilité #recharge' },
  { by: 'gilberto.souza', kind: 'best-practice', community: 'montage-portes', minutesAgo: 150, reactions: { like: 41, support: 12, celebrate: 6 }, mine: ['like'], text: 'Contrôle d’étanchéité en trois gestes :\n\n1. une feuille de papier dans le joint, porte fermée ;\n2. on tire : elle doit résister partout ;\n3. on note le quart d’heure où elle glisse.\n\nDepuis janvier : 60 % de retouches en moins. #qualité #montage', replies: [['camille.roy', 'Merci Gilberto, je le propose à tous les ateliers.']] },
  { by: 'jean-baptiste.delacroix', kind: 'news', minutesAgo: 300, reactions: { like: 112, celebrate: 48, curious: 3 }, text: 'My Declic compte désormais 8 726 personnes et 800 communautés. Merci aux ambassadrices et ambassadeurs de chaque site. Prochaine étape : le #jam Euromed, trois jours pour vos idées.' },
  { by: 'camille.roy', kind: 'message', minutesAgo: 1500, reactions: { like: 5 }, text: 'Bonjour à toutes et à tous ! Je prends en charge la qualité perçue des ouvrants. N’hésitez pas à me poser vos questions.' },
  { by: 'aiko.tanaka', kind: 'message', minutesAgo: 3000, text: 'Long read on colour: ' + 'a calm surface lets the few things that matter stand out, and the eye rests where nothing shouts. '.repeat(22) },
  ...Array.from({ length: 30 }, (_, index) => ({ by: rows[index % rows.length][0], minutesAgo: 5000 + index * 700, reactions: { like: index % 5 }, kind: ['message', 'question', 'idea'][index % 3], text: `Point d’étape n° ${index + 1} sur l’atelier : les chiffres sont bons et l’équipe est au complet. #atelier` })),
]
