import { expect, it } from 'vitest'
import type { Role } from '@/lib/auth/roles'
import { mostRelevant } from './most-relevant'

const orgs = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    slug: `o${n}`,
    role: (n % 2 === 0 ? 'none' : 'viewer') as Role,
  }))
const slugs = (count: number, current: string) => mostRelevant(orgs(count), current).map(({ slug }) => slug)

it('up to eight organizations: all of them, in their order', () => {
  expect(slugs(8, 'o3')).toEqual(['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7'])
})

it('nine: eight of them, the present one first, then those with a role', () => {
  expect(slugs(9, 'o8')).toEqual(['o8', 'o1', 'o3', 'o5', 'o7', 'o0', 'o2', 'o4'])
})
