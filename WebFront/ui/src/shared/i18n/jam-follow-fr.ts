import type { jamFollowEn } from './jam-follow-en'
import { plurals } from './plural'
import type { SameShape } from './shape'

const n = plurals('fr')

/** Suivre un jam. */
export const jamFollowFr = {
  jamFollow: {
    follow: 'Suivre',
    following: 'Suivi',
    hint: 'Ses étapes sont dans votre fil : phases, chiffres ronds d’idées, idées retenues.',
    followers: (count: number) => n(count, { one: 'abonné', other: 'abonnés' }),
    milestone: 'Étape de jam',
  },
} satisfies SameShape<typeof jamFollowEn>
