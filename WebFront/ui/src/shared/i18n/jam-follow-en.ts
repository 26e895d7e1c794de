import { plurals } from './plural'

const n = plurals('en')

/** Following a jam. */
export const jamFollowEn = {
  jamFollow: {
    follow: 'Follow',
    following: 'Following',
    hint: 'Its milestones stand in your home feed: phases, round numbers of ideas, what was chosen.',
    followers: (count: number) => n(count, { one: 'follower', other: 'followers' }),
    milestone: 'Jam milestone',
  },
}
