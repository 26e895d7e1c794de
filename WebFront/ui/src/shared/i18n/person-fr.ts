import type { personEn } from './person-en'
import type { SameShape } from './shape'

export const personFr = {
  presence: {
    title: 'Présence',
    online: 'En ligne',
    away: 'Absence momentanée',
    offline: 'Hors ligne',
    show: 'Montrer quand je suis là',
    text: 'Une pastille près de votre portrait indique à ceux qui peuvent consulter votre profil que vous êtes en ligne ou momentanément absent(e). Si vous la masquez, vous ne voyez pas non plus celle des autres.',
  },
} satisfies SameShape<typeof personEn>
