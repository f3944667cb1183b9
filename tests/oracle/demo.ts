import { generateDemo } from '../../demo/generate'
import { replay } from './replay'
import { type LineItems, type OracleScore, scoreLineItems } from './score-line-items'

/** The day the demo is loaded on wherever tests look at it. */
export const DEMO_TODAY = '2026-11-21'

const known = new Map<string, LineItems>()

/** What stands of an organization's files, row by row. */
export function demoItems(slug: string): LineItems {
  const found = known.get(slug) ?? itemsOf(slug)
  known.set(slug, found)
  return found
}

/** The same organization by the independent scorer. */
export const demoScore = (slug: string, asOf: string): OracleScore =>
  scoreLineItems({ asOf, items: demoItems(slug) })

function itemsOf(slug: string): LineItems {
  const organization = generateDemo(DEMO_TODAY).find((one) => one.slug === slug)
  if (!organization) throw new Error(`the demo has no ${slug}`)
  const files = organization.files.map(({ kind, columns, rows }, index) => ({
    id: index + 1,
    kind,
    today: DEMO_TODAY,
    rows: rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))),
  }))
  return replay(files).items
}
