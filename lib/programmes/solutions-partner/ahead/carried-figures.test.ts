import { expect, it } from 'vitest'
import { cases } from '../../../../tests/capability/cases'
import { generate } from '../../../../tests/capability/generate'
import { organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { addMonths, firstOf, type Month, monthOf, monthsBetween } from '../../../dates'
import { capabilityJson } from '../answer/capability-json'
import type { CoveredMonths } from '../figures/family-months'
import { FAMILIES, type Family, type FigureRow } from '../figures/rows'
import { scoreCapability } from '../score'
import { carriedFigures } from './carried-figures'
import { lastKnown } from './comparisons'

const coveredIn = (rows: readonly FigureRow[]): CoveredMonths =>
  Object.fromEntries(
    FAMILIES.map((family) => {
      const months = rows.filter((row) => row.family === family).map(({ month }) => month)
      return [family, [...new Set(months)].toSorted()]
    }),
  ) as Record<Family, Month[]>

/** The rows of the last month of each file stand again in every month after it, up to one. */
const repeated = (rows: readonly FigureRow[], to: Month): FigureRow[] => {
  const last = lastKnown(coveredIn(rows))
  return rows.flatMap((row) =>
    row.month === last[row.family]
      ? monthsBetween(row.month, to).map((month) => ({ ...row, month }))
      : row.month <= to
        ? [row]
        : [],
  )
}

it('figures that stay are the rows of the last month standing again in each month after it: the same score up to a year and a half ahead, in every field', () => {
  let ahead = 0
  for (let seed = 1; seed <= cases(60); seed++) {
    const { raw, asOf } = generate(seed)
    const rows = rowsOf(raw)
    const on = firstOf(addMonths(monthOf(asOf), 1 + (seed % 18)))
    const real = organizationWith({ ...rows, figures: repeated(rows.figures, monthOf(on)) }, raw.market)
    const { figures, ...known } = organizationWith(rows, raw.market)
    const seen = { ...known, figures: carriedFigures(figures, lastKnown(coveredIn(rows.figures))) }
    const score = capabilityJson('org', scoreCapability(seen, on))
    expect(score, `seed ${seed} on ${on}`).toEqual(capabilityJson('org', scoreCapability(real, on)))
    ahead += score.areas.filter((area) => area.score > 0).length
  }
  // Not all of them are nothing.
  expect(ahead).toBeGreaterThan(100)
})
