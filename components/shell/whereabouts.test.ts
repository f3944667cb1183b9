import { expect, test } from 'vitest'
import { workspacesFor } from '@/lib/paths/navigation'
import { linksShown } from '@/lib/paths/workspaces'
import { whereabouts } from './whereabouts'

const workspaces = workspacesFor('global_admin', 'acme', [
  { id: 'training-services', name: 'Training Services' },
  { id: 'moss', name: 'Moss' },
])

test.each([
  ['/acme/membership/training-services', 'membership', '/acme/membership/training-services'],
  [
    '/acme/membership/training-services/history/7',
    'membership',
    '/acme/membership/training-services/history',
  ],
  ['/acme/membership/moss/trends', 'membership', '/acme/membership/moss/trends'],
  ['/acme/imports/7', 'data', '/acme/imports'],
  ['/acme/sign-in', 'organization', '/acme/sign-in'],
  ['/acme/search', 'membership', null],
  ['/acme/importsy', 'membership', null],
])('%s is in the workspace %s, at %s', (pathname, id, href) => {
  expect(whereabouts(workspaces, pathname)).toMatchObject({ workspace: { id }, href })
})

test('who may open pages of one workspace only is in that one wherever they are', () => {
  const { workspace, href } = whereabouts(
    workspacesFor('none', 'acme', []),
    '/acme/membership/training-services',
  )
  expect([workspace?.id, href]).toEqual(['organization', null])
})

test('a programme without data is told by its overview alone, until the reader is on one of its pages', () => {
  const [membership] = workspacesFor('viewer', 'acme', [
    { id: 'training-services', name: 'Training Services', quiet: false },
    { id: 'moss', name: 'Moss', quiet: true },
  ])
  const namesAt = (pathname: string) => {
    const { href } = whereabouts(workspaces, pathname)
    return membership?.groups.map((group) =>
      linksShown(group, href)
        .map(({ name }) => name)
        .join(' '),
    )
  }
  const [training, moss, together] =
    membership?.groups.map(({ links }) => links.map(({ name }) => name).join(' ')) ?? []
  expect(moss).toContain('Trends')
  expect(namesAt('/acme/membership/training-services/trends')).toEqual([training, 'Overview', together])
  expect(namesAt('/acme/membership/moss/history/7')).toEqual([training, moss, together])
})

test('a workspace begins with a programme that has data, with what they have together where several have: its first link is where the workspace leads', () => {
  const named = (quiet: [boolean, boolean]) => [
    { id: 'training-services', name: 'Training Services', quiet: quiet[0] },
    { id: 'moss', name: 'Moss', quiet: quiet[1] },
  ]
  const order = (quiet: [boolean, boolean]) =>
    workspacesFor('viewer', 'acme', named(quiet))[0]?.groups.map(({ name }) => name)
  expect(order([true, false])).toEqual(['Moss', 'Training Services', 'All programmes'])
  expect(order([true, true])).toEqual(['Training Services', 'Moss', 'All programmes'])
  expect(order([false, false])).toEqual(['All programmes', 'Training Services', 'Moss'])
})
