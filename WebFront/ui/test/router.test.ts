import { describe, expect, it } from 'vitest'
import { parseRoute, paths, safeTarget } from '../src/shared/router'

describe('addresses', () => {
  it.each([
    ['/', { name: 'home' }],
    ['/people', { name: 'people' }],
    ['/people/zoe.martin', { name: 'person', handle: 'zoe.martin' }],
    ['/posts/7300000000000001', { name: 'post', id: '7300000000000001' }],
    ['/communities', { name: 'communities' }],
    ['/communities/clio-4', { name: 'community', slug: 'clio-4', tab: 'feed' }],
    ['/communities/clio-4/members', { name: 'community', slug: 'clio-4', tab: 'members' }],
    ['/communities/clio-4/about/', { name: 'community', slug: 'clio-4', tab: 'about' }],
    ['/tags/Mobilit%C3%A9', { name: 'tag', tag: 'mobilité' }],
    ['/settings', { name: 'settings' }],
    ['/search', { name: 'search' }],
    ['/colleagues', { name: 'colleagues' }],
    ['/design', { name: 'design' }],
    ['/jams', { name: 'jams' }],
    ['/jams/new', { name: 'new-jam' }],
    ['/jams/7', { name: 'jam', id: '7' }],
    ['/jams/7/screen', { name: 'jam-screen', id: '7' }],
    ['/jams/7/ideas/8', { name: 'idea', id: '7', idea: '8' }],
    ['/profile/edit', { name: 'edit-profile' }],
    ['/profile/history', { name: 'profile-history' }],
  ])('%s opens a page', (path, route) => {
    expect(parseRoute(path)).toEqual(route)
  })

  it.each(['/nowhere', '/posts', '/people/a/b', '/communities/a/wiki', '/jams/7/ideas', '/jams/7/x', '/jams/7/ideas/8/9', '/a/b/c/d/e', '/tags/%E0%A4%A', '/profile'])(
    '%s leads to the page that says so',
    (path) => {
      expect(parseRoute(path).name).toBe('not-found')
    },
  )

  it('are written so that they read back the same', () => {
    expect(parseRoute(paths.person('a/b'))).toEqual({ name: 'person', handle: 'a/b' })
    expect(parseRoute(paths.tag('été'))).toEqual({ name: 'tag', tag: 'été' })
    const [path, search] = paths.signIn('/people?q=zoé').split('?')
    expect(parseRoute(path ?? '', search)).toEqual({ name: 'sign-in', target: '/people?q=zoé' })
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in', null])(
    'never lead from the sign-in page to %s',
    (target) => {
      expect(safeTarget(target)).toBe('/')
    },
  )
})
