import { describe, expect, it } from 'vitest'
import { TRAINING_SERVICES } from '../programmes/training-services/programme'
import { type Arrangement, arrangePortfolio } from './arrange-portfolio'
import type { PortfolioFigures } from './model/portfolio-figures'
import type { PortfolioLine } from './portfolio-line'

const line = (name: string, figures: Partial<PortfolioFigures> | null): PortfolioLine => ({
  slug: name.toLowerCase(),
  name,
  role: figures ? 'viewer' : 'none',
  programme: TRAINING_SERVICES,
  figures: figures && {
    status: 'completed',
    missing: [],
    lacking: 0,
    anniversary: null,
    daysUntilAnniversary: null,
    risk: null,
    asOf: '2026-11-21',
    dataThrough: '2026-10-31',
    lines: [],
    ...figures,
  },
})
const gap = { kind: 'gap' as const, on: null, text: '' }
const LINES = [
  line('Safe soon', { anniversary: '2026-12-01' }),
  line('Open late', {
    status: 'in_progress',
    anniversary: '2027-06-01',
    missing: ['x'],
    lacking: 0.2,
    risk: gap,
  }),
  line('Losing', { anniversary: '2027-03-01', risk: { kind: 'loss', on: '2027-01-01', text: '' } }),
  line('No role', null),
  line('Open, no date', { status: 'in_progress', missing: ['x'], lacking: 0.9, risk: gap }),
  line('Empty', {
    status: 'not_started',
    anniversary: '2026-12-24',
    missing: ['x', 'y'],
    lacking: 1,
    risk: { kind: 'no_data', on: null, text: '' },
  }),
]
const names = (arrangement: Partial<Arrangement>) =>
  arrangePortfolio(LINES, { sort: 'attention', dir: 'asc', name: '', status: null, ...arrangement }).map(
    (one) => one.name,
  )

describe('order', () => {
  it('at first what needs attention (not Completed, or about to be lost), the soonest anniversary first; no role last', () => {
    expect(names({})).toEqual(['Empty', 'Losing', 'Open late', 'Open, no date', 'Safe soon', 'No role'])
  })

  it.each([
    ['name', ['Empty', 'Losing', 'No role', 'Open late', 'Open, no date', 'Safe soon']],
    ['status', ['Empty', 'Open late', 'Open, no date', 'Losing', 'Safe soon', 'No role']],
    ['missing', ['Empty', 'Open, no date', 'Open late', 'Losing', 'Safe soon', 'No role']],
    ['anniversary', ['Safe soon', 'Empty', 'Losing', 'Open late', 'Open, no date', 'No role']],
    ['next', ['Safe soon', 'Empty', 'Losing', 'Open late', 'Open, no date', 'No role']],
    ['risk', ['Losing', 'Open, no date', 'Open late', 'Empty', 'Safe soon', 'No role']],
  ] as const)('by %s; what has none stays last both ways', (sort, expected) => {
    expect(names({ sort })).toEqual(expected)
    const turned = names({ sort, dir: 'desc' })
    if (sort === 'name') expect(turned).toEqual(expected.toReversed())
    else expect(turned.at(-1)).toBe('No role')
    if (sort === 'anniversary' || sort === 'next')
      expect(turned).toEqual(['Open late', 'Losing', 'Empty', 'Safe soon', 'Open, no date', 'No role'])
  })

  it('the lines of one organization stay in the order of its programmes, where nothing else puts them in order', () => {
    const second = { ...TRAINING_SERVICES, id: 'second' }
    const lines = [TRAINING_SERVICES, second].map((programme) => ({ ...line('Twice', {}), programme }))
    for (const dir of ['asc', 'desc'] as const)
      expect(
        arrangePortfolio(lines, { sort: 'name', dir, name: '', status: null }).map(
          ({ programme }) => programme.id,
        ),
      ).toEqual(['training-services', 'second'])
  })

  it('equals stand by name, in both directions', () => {
    expect(names({ sort: 'status', dir: 'desc' }).slice(0, 2)).toEqual(['Losing', 'Safe soon'])
  })
})

describe('filter', () => {
  it('by a part of the name in any case, and by status', () => {
    expect(names({ name: ' OPEN ' })).toEqual(['Open late', 'Open, no date'])
    expect(names({ status: 'completed' })).toEqual(['Losing', 'Safe soon'])
    expect(names({ status: 'completed', name: 'open' })).toEqual([])
  })
})
