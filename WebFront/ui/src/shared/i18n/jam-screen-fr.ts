import type { jamScreenEn } from './jam-screen-en'
import { plurals } from './plural'
import type { SameShape } from './shape'

const n = plurals('fr')

export const jamScreenFr = {
  jamScreen: {
    title: (jam: string) => `${jam} sur grand écran`,
    join: 'Participez sur',
    top: 'En tête',
    rising: 'En pleine montée',
    newest: 'À l’instant',
    themes: 'Où cela se passe',
    countries: 'D’où viennent les idées',
    heat: (count: number) => n(count, { one: '# contribution', other: '# contributions' }),
    empty: 'La première idée apparaîtra ici.',
    back: 'Quitter le grand écran',
    by: (names: string) => `de ${names}`,
  },
} satisfies SameShape<typeof jamScreenEn>
