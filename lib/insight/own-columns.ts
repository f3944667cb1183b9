import type { Criterion } from '../scoring/criterion'
import { metricIn } from '../scoring/programme'
import { meanOf } from '../scoring/units/average'
import { partsOf } from '../scoring/units/points'
import type { Unit } from '../scoring/units/unit'
import type { Trends } from './get-trends'
import { amountDisplay } from './trends-json'

type Column = { name: string; of(criterion: Criterion): string | number | null }

/** What a month brings by itself, in columns: the parts of points, the surveys of an average, then what it comes to. */
export function ownColumns({ programme, metric }: Pick<Trends, 'programme' | 'metric'>): Column[] {
  const { unit, words } = metricIn(programme, metric)
  const own = {
    name: unit.additive ? words.worth : words.short,
    of: (criterion: Criterion) => inColumn(unit, amountDisplay(criterion)),
  }
  if (unit.name === 'average') return [{ name: 'Surveys', of: ({ node }) => meanOf(node).surveys }, own]
  return [...Object.entries(words.parts).map(([id, name]) => ({ name, of: countOf(id) })), own]
}

const inColumn = (unit: Unit, display: string | null) => display && unit.column(display)

const countOf = (part: string) => (criterion: Criterion) =>
  partsOf(criterion.node).find(({ id }) => id === part)?.count ?? null
