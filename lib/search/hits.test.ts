import { expect, it } from 'vitest'
import type { Ctx } from '../context'
import { hitGroups } from './hits'
import type { SearchResult } from './search'

const NOTHING = { hits: [], more: false }
const RESULT: SearchResult = {
  ...{ rows: NOTHING, classes: NOTHING, entries: NOTHING, customers: NOTHING },
  ...{ trainers: NOTHING, locations: NOTHING, people: NOTHING, imports: NOTHING },
}
const CTX = { role: 'viewer', slug: 'acme' } as Ctx
const pages = (q: string, quiet: boolean) => {
  const programmes = [
    { id: 'training-services', name: 'Training Services Partner', quiet: false },
    { id: 'solutions-partner', name: 'Solutions Partner', quiet },
  ]
  return hitGroups(CTX, programmes, q, RESULT).flatMap(({ hits }) => hits.map(({ name }) => name))
}

it('of two programmes with data each page says whose it is, where the other has one of the name', () => {
  expect(pages('report', false)).toEqual(['Training Services Partner: Report', 'Solutions Partner: Report'])
  expect(pages('line items', false)).toEqual(['Line items'])
})

it('of a programme without data the overview alone is offered', () => {
  expect(pages('report', true)).toEqual(['Report'])
  expect(pages('overview', true)).toEqual([
    'Training Services Partner: Overview',
    'Solutions Partner: Overview',
  ])
})
