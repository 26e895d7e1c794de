import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COLOURS, RADII, SPACES, TEXTS } from '../src/shared/design/token-names'
import { changesBetween, valuesOf } from '../src/users/profile-values'
import { fieldText, valueText } from '../src/users/history-text'
import { i18n } from '../src/shared/i18n/i18n.svelte'
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
