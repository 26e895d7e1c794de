import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COLOURS, RADII, SPACES, TEXTS } from '../src/shared/design/token-names'
import { Profile } from '../src/users/profile.svelte'
import { changesBetween, valuesOf } from '../src/users/profile-values'
import { fieldText, valueText } from '../src/users/history-text'
import { i18n } from '../src/shared/i18n/i18n.svelte'
import { PostBook } from '../src/posts/post-book'
import type { LiveConnection } from '../src/realtime/live-connection'
import type { Skill, User } from '../src/shared/contract'
import { Problem } from '../src/shared/problem'
import { me } from './samples'

describe('an edited profile', () => {
  it('sends only what changed', () => {
    const saved = valuesOf(me)
    const values = valuesOf(me)
    expect(changesBetween(saved, values)).toEqual({})
    values.jobTitle = ' Seal engineer '
    values.projects.push('Clio 4')
    values.audiences.site = 'me'
    expect(changesBetween(saved, values)).toEqual({
      jobTitle: 'Seal engineer',
      projects: ['Clio 4'],
      audiences: { site: 'me' },
    })
  })

  it('leaves what is shown alone until it is saved', () => {
    valuesOf(me).projects.push('Clio 4')
    expect(me.projects).toEqual([])
  })
})

describe('a confirmation', () => {
  const skill: Skill = { skill: 'seals', name: 'Seals', level: 'masters', confirmations: 2 }
  const user: User = { ...me, handle: 'zoe.martin', colleague: 'colleague', myConfirmations: [], skills: [skill] }

  it('is shown at once and taken back when it is refused', async () => {
    let refuse: (error: unknown) => void = () => undefined
    const api = {
      user: () => Promise.resolve(user),
      userPosts: () => Promise.resolve({ items: [], position: 'e.0' }),
      confirmSkill: () => new Promise<undefined>((_, no) => (refuse = no)),
    }
    const live = { watch: () => ({ resume: () => undefined, stop: () => undefined }) } as unknown as LiveConnection
    const profile = new Profile('zoe.martin', api, { book: new PostBook(), live, me: () => 'camille.roy' })
    await profile.open()
    const confirming = profile.confirm(skill, true)
    expect([profile.user?.myConfirmations, profile.user?.skills[0]?.confirmations]).toEqual([['seals'], 3])
    refuse(new Problem(403, 'not_colleagues', ''))
    await expect(confirming).rejects.toThrow()
    expect([profile.user?.myConfirmations, profile.user?.skills[0]?.confirmations]).toEqual([[], 2])
    profile.close()
  })
})

describe('the history', () => {
  it('speaks the reader’s language', () => {
    i18n.choose('en')
    expect(valueText({ field: 'site', kind: 'audience' }, 'me')).toBe('Only me')
    expect(valueText({ field: 'skills', kind: 'value' }, 'Seals (of doors) (3, colleagues)')).toBe(
      'Seals (of doors), Mastering, Colleagues',
    )
    expect(valueText({ field: 'projects', kind: 'value' }, 'Clio 4\nKaizen')).toBe('Clio 4, Kaizen')
    expect(valueText({ field: 'bio', kind: 'value' }, '')).toBe('empty')
    expect(fieldText('jobTitle')).toBe('Job title')
    i18n.choose('fr')
    expect(fieldText('skills')).toBe('Compétences')
  })
})

describe('the design page', () => {
  it('shows every colour, size of text, distance and corner there is', () => {
    const tokens = readFileSync('src/shared/design/tokens.css', 'utf8')
    const named = [...tokens.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name]) => name ?? '')
    const shown: string[] = [...COLOURS, ...TEXTS, ...SPACES, ...RADII]
    const others = ['--font', '--mono', '--shadow-raised', '--shadow-float', '--control-height', '--bar-height', '--calm']
    expect([...shown, ...others].sort()).toEqual([...new Set(named)].sort())
  })
})
