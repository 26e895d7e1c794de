import { describe, expect, it, vi } from 'vitest'
import { addressOf, facetsOf } from '../src/colleagues/contact-filter'
import { MyColleagues } from '../src/colleagues/my-colleagues.svelte'
import { suggestionText } from '../src/colleagues/reason-text'
import { Suggestions } from '../src/colleagues/suggestions.svelte'
import { cardOf } from '../src/colleagues/vcard'
import type { ColleagueState, Contact, ContactQuery, Page, Suggestion } from '../src/shared/contract'
import { i18n } from '../src/shared/i18n/i18n.svelte'

const contact = (handle: string, state: ColleagueState = 'asking', change: Partial<Contact> = {}): Contact => ({
  handle,
  name: handle,
  ...{ jobTitle: '', site: '', country: '', entity: '', phone: '', contactEmail: '' },
  isFollowing: false,
  state,
  since: '2026-01-01T00:00:00.000Z',
  ...change,
})
const handles = (list: readonly Contact[]) => list.map(({ handle }) => handle)

/** A server whose answers wait until they are let go. */
function server(lists: { asking: Contact[]; asked: Contact[] }) {
  const gates: (() => void)[] = []
  const contacts = vi.fn(
    (query: ContactQuery) =>
      new Promise<Page<Contact>>((give) => {
        const items = [...lists[query.state === 'asked' ? 'asked' : 'asking']]
        gates.push(() => give({ items }))
      }),
  )
  const letGo = async () => {
    while (gates.length > 0) {
      gates.splice(0).forEach((gate) => gate())
      await new Promise((done) => setTimeout(done))
    }
  }
  return { contacts, letGo, lists }
}

describe('open asks', () => {
  it('move between the lists as they are asked, answered and withdrawn', async () => {
    const fake = server({ asking: [contact('zoe')], asked: [] })
    const mine = new MyColleagues(fake)
    void mine.open()
    await fake.letGo()
    mine.settle(contact('ben'), 'asking', '2026-01-02T00:00:00.000Z')
    mine.settle(contact('gil'), 'asked', '2026-01-02T00:00:00.000Z')
    expect([handles(mine.received), handles(mine.sent), mine.changes]).toEqual([['ben', 'zoe'], ['gil'], 0])
    mine.settle(contact('zoe'), 'colleague', '2026-01-03T00:00:00.000Z')
    mine.settle(contact('gil'), 'none', '2026-01-03T00:00:00.000Z')
    expect([handles(mine.received), handles(mine.sent), mine.changes]).toEqual([['ben'], [], 2])
    mine.settle(contact('ben'), 'asking', '2026-01-04T00:00:00.000Z')
    expect(handles(mine.received)).toEqual(['ben'])
  })

  it('are read again when something was told while they were read', async () => {
    const fake = server({ asking: [], asked: [] })
    const mine = new MyColleagues(fake)
    void mine.open()
    fake.lists.asking.push(contact('zoe'))
    mine.settle(contact('zoe'), 'asking', '2026-01-02T00:00:00.000Z')
    await fake.letGo()
    expect(handles(mine.received)).toEqual(['zoe'])
    expect(fake.contacts).toHaveBeenCalledTimes(4)
  })

  it('of somebody who signed out meanwhile are not shown to the next', async () => {
    const fake = server({ asking: [contact('zoe')], asked: [] })
    const mine = new MyColleagues(fake)
    void mine.open()
    mine.clear()
    fake.lists.asking = [contact('for-the-next')]
    void mine.open()
    await fake.letGo()
    expect(handles(mine.received)).toEqual(['for-the-next'])
    mine.clear()
    expect(mine.received).toEqual([])
  })
})

describe('suggestions', () => {
  const { state: _, since: __, phone: ___, contactEmail: ____, ...person } = contact('zoe')
  const suggestion: Suggestion = { person, reasons: [{ kind: 'common-colleagues', count: 6, names: [] }] }

  it('do not come back by an answer that is older than their dismissal', async () => {
    let give: (page: Page<Suggestion>) => void = () => undefined
    const suggestions = new Suggestions({ suggestions: () => new Promise((done) => (give = done)) })
    const open = suggestions.open()
    suggestions.remove('zoe')
    give({ items: [suggestion] })
    await open
    expect(suggestions.items).toEqual([])
    suggestions.putBack(suggestion, 0)
    expect(suggestions.items).toEqual([suggestion])
  })

  it('say why in one line', () => {
    i18n.choose('en')
    expect(
      suggestionText([
        { kind: 'common-colleagues', count: 6, names: [] },
        { kind: 'shared-skills', count: 2, names: ['Door seals', 'CATIA'] },
      ]),
    ).toBe('6 colleagues in common, both know Door seals and CATIA')
    i18n.choose('fr')
    expect(suggestionText([{ kind: 'same-unit', count: 1, names: ['Qualité'] }])).toBe('Même entité\u202f: Qualité')
  })
})

describe('contacts', () => {
  it('are told apart by what they have, and the choice stands in the address', () => {
    const some = [contact('a', 'colleague', { site: 'Flins' }), contact('b', 'colleague', { site: 'Curitiba' }), contact('c')]
    expect(facetsOf(some, [{ skill: 'door-seals', name: 'Door seals', people: 2 }])).toEqual({
      unit: [],
      site: [{ value: 'Curitiba', label: 'Curitiba' }, { value: 'Flins', label: 'Flins' }],
      country: [],
      skill: [{ value: 'door-seals', label: 'Door seals (2)' }],
    })
    expect(addressOf({ q: ' zo', unit: '', site: 'São José', country: '', skill: '' })).toBe('/colleagues?q=zo&site=S%C3%A3o+Jos%C3%A9')
    expect(addressOf({ q: '', unit: '', site: '', country: '', skill: '' })).toBe('/colleagues')
  })

  it('are one card each in a file of them, also when its lines are folded', () => {
    const card = (uid: string) => `BEGIN:VCARD\r\nVERSION:4.0\r\n${uid}\r\nFN:Ana\r\nEND:VCARD\r\n`
    const file = card('UID;VALUE=text:ana.b') + card('UID;VALUE=text:an\r\n a') + card('UID;VALUE=text:ana.c')
    expect(cardOf(file, 'ana')).toBe(card('UID;VALUE=text:an\r\n a'))
    expect(cardOf(file, 'an')).toBeUndefined()
  })
})
