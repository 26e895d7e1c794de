import { plurals } from './plural'

const n = plurals('en')

/** The big screen of a jam. */
export const jamScreenEn = {
  jamScreen: {
    title: (jam: string) => `${jam} on the big screen`,
    join: 'Join at',
    top: 'On top',
    rising: 'Rising now',
    newest: 'Just came in',
    themes: 'Where it happens',
    countries: 'Where from',
    heat: (count: number) => n(count, { one: '# contribution', other: '# contributions' }),
    empty: 'The first idea shows here.',
    back: 'Leave the big screen',
    by: (names: string) => `by ${names}`,
  },
}
