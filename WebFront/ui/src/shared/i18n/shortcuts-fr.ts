import type { SameShape } from './shape'
import type { shortcutsEn } from './shortcuts-en'

export const shortcutsFr = {
  shortcuts: {
    title: 'Raccourcis',
    edit: 'Modifier les raccourcis',
    add: 'Ajouter un raccourci',
    addCompany: 'Ajouter pour l’entreprise',
    mine: 'Les miens',
    company: 'Ceux de l’entreprise',
    companyText: 'Ce que tout le monde ouvre chaque jour : la cantine, les horaires, l’assistance. Vous choisissez qui voit quoi.',
    emptyBar: 'Gardez à portée de clic ce que vous ouvrez chaque jour.',
    emptyTitle: 'À un clic de ce que vous ouvrez chaque jour',
    emptyText: 'Un wiki, une feuille d’heures, un tableau de bord : ajoutez son adresse, elle apparaît au-dessus de votre fil sur tous vos appareils.',
    newTab: ' (s’ouvre dans un nouvel onglet)',
    label: 'Nom',
    url: 'Adresse',
    urlHint: 'Elle commence par https:// ou http://.',
    emoji: 'Émoji',
    emojiChoices: 'Quelques émojis',
    populations: 'Qui le voit',
    change: (label) => `Modifier ${label}`,
    up: (label) => `Monter ${label}`,
    down: (label) => `Descendre ${label}`,
    movedTo: (label, place) => `${label} est maintenant en position ${place}`,
    saved: 'Raccourci enregistré',
    removed: 'Raccourci retiré',
    codes: {
      invalid_url: 'Une adresse commence par https:// ou http://, sans nom ni mot de passe.',
      invalid_emoji: 'Un seul émoji, ou aucun.',
    },
  },
} satisfies SameShape<typeof shortcutsEn>
