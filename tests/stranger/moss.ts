import { monthOf } from '../../lib/dates'
import type { Cited, RuleSet } from '../../lib/rules/model'
import type { TallyRule, ThresholdRule, ValueRule } from '../../lib/rules/model/schema'
import type { Dated, Facts, Programme } from '../../lib/scoring/programme'
import { count } from '../../lib/scoring/units/count'
import { points } from '../../lib/scoring/units/points'
import type { MetricWords } from '../../lib/scoring/units/unit'

/** An invented programme that nothing outside this folder knows: monthly figures, a gate, two regions, a limit. */
export type Figure = Dated & { figure: 'seats' | 'hours' | 'visits'; region: string | null; amount: number }
type MossFacts = Omit<Facts, 'totals'> & { totals: readonly Figure[] }
type MossTally = TallyRule & { figure: Figure['figure']; region: string | null }

const cited = <T>(value: T): Cited<T> => ({
  from: '2026-01-01',
  value,
  source: { document: 'Invented requirements', place: 'page 1', date: '2026-01-01' },
  standing: 'stated',
})
const tally = (id: string, figure: Figure['figure'], region: string | null = null): MossTally => ({
  mechanism: 'tally',
  id,
  figure,
  region,
})
const visits = (id: string, region: string | null, atLeast: string): ThresholdRule => ({
  mechanism: 'threshold',
  id,
  atLeast: cited(atLeast),
  of: tally(`${id}/count`, 'visits', region),
})
const part = (figure: 'seats' | 'hours', weight: string, cap: string | null): ValueRule => ({
  mechanism: 'capped',
  id: `delivery-points/${figure}`,
  cap: cited(cap),
  of: {
    mechanism: 'weighted',
    id: `delivery-points/${figure}/weighted`,
    weight: cited(weight),
    of: tally(`delivery-points/${figure}/count`, figure),
  },
})

const RULES: RuleSet = {
  id: 'moss-2026-01',
  from: '2026-01-01',
  title: 'Requirements of January 2026',
  source: cited('').source,
  notes: [],
  windowMonths: cited(3),
  qualification: {
    mechanism: 'all-of',
    id: 'moss',
    of: [
      {
        mechanism: 'all-of',
        id: 'gate',
        of: [
          visits('visits', null, '1'),
          {
            mechanism: 'threshold',
            id: 'delivery-points',
            atLeast: cited('100'),
            of: {
              mechanism: 'sum',
              id: 'delivery-points/total',
              of: [part('seats', '2', '50'), part('hours', '0.5', null)],
            },
          },
        ],
      },
      {
        mechanism: 'any-of',
        id: 'regions',
        of: ['north', 'south'].map((id) => ({
          mechanism: 'all-of',
          id,
          of: [visits(`${id}/visits`, id, '10')],
        })),
      },
    ],
  },
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const words = (title: string, one: string, more: Partial<MetricWords> = {}): MetricWords => ({
  title,
  short: title,
  one,
  missingUnit: one,
  ways: {},
  parts: {},
  unitWord: '',
  measured: '',
  counted: [one, `${one}s`],
  worth: title,
  terms: [title],
  rules: [],
  subject: (group) => (group ? `${capital(group)} ${title.toLowerCase()}` : title),
  where: (group) => (group ? ` in ${capital(group)}` : ''),
  ...more,
})

export const MOSS: Programme = {
  id: 'moss',
  name: 'Moss',
  designation: 'Partner for Moss',
  ruleSets: [RULES],
  metrics: {
    visits: { id: 'visits', kind: 'figures', unit: count, words: words('Visits', 'visit') },
    'delivery-points': {
      id: 'delivery-points',
      kind: 'figures',
      unit: points,
      words: words('Delivery points', 'delivery point', {
        ways: { seats: 'seat', hours: 'hour' },
        parts: { seats: 'Seats', hours: 'Hours' },
      }),
    },
  },
  groupName: capital,
  alternative: 'one region',
  alternatives: 'Each region',
  valueWords: (key) => [capital(key.replaceAll('/', ' ')), 'Invented.'],
  mayOverride: () => true,
  kinds: ['figures'],
  nounOf: () => 'monthly figures',
  kindOf: () => 'figures',
  inRows: (rule) => rule,
  read: ({ totals }: MossFacts, { from, to }) => ({
    sum: ({ figure, region }: MossTally) =>
      totals
        .filter((one) => monthOf(from) <= one.month && one.month <= monthOf(to))
        .filter((one) => one.figure === figure && (region === null || one.region === region))
        .reduce((sum, { amount }) => sum + amount, 0),
    unknown: [],
  }),
}
