// The stand-in's profiles, skills, colleagues and search.
import { communities, people } from './mock-data.mjs'

const audiences = Object.fromEntries(['jobTitle', 'entity', 'site', 'country', 'bio', 'phone', 'contactEmail', 'languages', 'projects', 'interests', 'colleagues'].map((part) => [part, 'everyone']))
const completeness = { percent: 55, isFilled: false, missing: ['skills', 'projects'] }
export const ownPage = { audiences, completeness }

export function peopleRoutes({ ME, person, found, page, has, author, posts, signOut }) {
  const contacts = (state) => people.filter(({ handle, colleague }) => handle !== ME && colleague === state).map((one) => ({ ...one, state, since: one.createdAt }))
  const tie = (handle, on) => ({ state: (found(person(handle)).colleague = !on ? 'none' : person(handle).colleague === 'asking' ? 'colleague' : 'asked') })
  return [
    ['DELETE', '/sessions', signOut],
    ['GET', '/me/history', () => ({ items: [], after: null })],
    ['PUT', '/me/skills/:skill', ({ skill, body }) => {
      const held = person(ME).skills.find((one) => one.skill === skill)
      if (held) return Object.assign(held, body)
      person(ME).skills.push({ skill, confirmations: 0, ...body })
      return person(ME).skills.at(-1)
    }],
    ['DELETE', '/me/skills/:skill', ({ skill }) => void Object.assign(person(ME), { skills: person(ME).skills.filter((one) => one.skill !== skill) })],
    ['GET', '/skills', () => ({ items: [{ skill: 'soudure', name: 'Soudure', people: 4 }] })],
    ['PUT', '/users/:handle/skills/:skill/confirmation', () => undefined],
    ['DELETE', '/users/:handle/skills/:skill/confirmation', () => undefined],
    ['GET', '/users/:handle/skills/:skill/confirmations', () => ({ items: people.slice(1, 3).map((one) => ({ ...author(one), at: one.createdAt })), after: null })],
    ['GET', '/users/:handle/colleagues', ({ url }) => page(contacts('colleague'), url, 'after')],
    ['GET', '/colleagues', ({ url }) => page(contacts(url.searchParams.get('state') ?? 'colleague').filter(({ name }) => has(name, (url.searchParams.get('q') ?? '').toLowerCase())), url, 'after')],
    ['GET', '/colleagues/suggestions', () => ({ items: contacts('none').slice(0, 4).map((one, index) => ({ person: one, reasons: [{ kind: 'common-colleagues', count: index + 1, names: [] }] })) })],
    ['PUT', '/colleagues/suggestions/:handle/dismissed', () => undefined],
    ['PUT', '/colleagues/:handle', ({ handle }) => tie(handle, true)],
    ['DELETE', '/colleagues/:handle', ({ handle }) => tie(handle, false)],
    ['GET', '/search', ({ url }) => {
      const q = (url.searchParams.get('q') ?? '').toLowerCase()
      return {
        people: people.filter(({ name, jobTitle }) => has(`${name} ${jobTitle}`, q)).slice(0, 5).map((one) => ({ person: one, reasons: [{ reason: has(one.name, q) ? 'name' : 'job' }] })),
        communities: communities.filter(({ name }) => has(name, q)).slice(0, 5),
        posts: posts.filter(({ text }) => text.toLowerCase().includes(q)).slice(0, 5),
        tags: [],
        after: null,
      }
    }],
  ]
}
