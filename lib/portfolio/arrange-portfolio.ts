import { STATUSES, type Status } from '../scoring/status'
import type { PortfolioFigures } from './model/portfolio-figures'
import { nextOf } from './model/with-designations'
import type { PortfolioLine } from './portfolio-line'

export const SORTS = ['attention', 'name', 'status', 'missing', 'anniversary', 'next', 'risk'] as const
export type Sort = (typeof SORTS)[number]
export type Arrangement = {
  sort: Sort
  dir: 'asc' | 'desc'
  /** Part of the name, in any case. */
  name: string
  status: Status | null
}

/** A key per organization, smaller first; null stays last in both directions. */
type Key = (line: PortfolioLine) => number | string | null
const ofFigures =
  (key: (figures: PortfolioFigures) => number | string | null): Key =>
  ({ figures }) =>
    figures && key(figures)

const KEYS: Record<Sort, Key> = {
  attention: ofFigures((figures) => `${needsAttention(figures) ? 0 : 1} ${dayOf(figures) ?? '9999'}`),
  name: () => 0,
  status: ofFigures(({ status }) => STATUSES.indexOf(status)),
  missing: ofFigures(({ missing, lacking }) => (missing.length > 0 ? -lacking : 1)),
  // Asked for by addresses only: the column has the next date, of which it may be one.
  anniversary: ofFigures(({ anniversary }) => anniversary),
  next: ofFigures((figures) => dayOf(figures)),
  risk: ofFigures(riskKey),
}

/** Not qualified, or about to lose what qualifies it. */
const needsAttention = ({ status, risk }: PortfolioFigures) => status !== 'completed' || risk?.kind === 'loss'

/** The next day that matters; without data it is the anniversary. */
const dayOf = ({ lines, anniversary }: PortfolioFigures) => nextOf(lines)?.on ?? anniversary

/** What is lost on a date first, the earliest of all; then the widest gaps, then those of which nothing is known. */
function riskKey({ risk, lacking }: PortfolioFigures): string {
  if (risk === null) return '3'
  if (risk.kind === 'loss') return `0 ${risk.on}`
  return risk.kind === 'gap' ? `1 ${(1 - lacking).toFixed(6)}` : '2'
}

const collator = new Intl.Collator('en', { numeric: true })

/** The organizations that fit, in order; equals by name. Pure. */
export function arrangePortfolio(
  lines: readonly PortfolioLine[],
  { sort, dir, name, status }: Arrangement,
): PortfolioLine[] {
  const wanted = name.trim().toLowerCase()
  const key = KEYS[sort]
  const sign = dir === 'asc' ? 1 : -1
  return lines
    .filter((line) => line.name.toLowerCase().includes(wanted))
    .filter((line) => status === null || line.figures?.status === status)
    .map((line) => ({ line, at: key(line) }))
    .sort((a, b) =>
      sort === 'name'
        ? sign * byName(a.line, b.line)
        : byRole(a.line, b.line) || byKey(a.at, b.at, sign) || byName(a.line, b.line),
    )
    .map(({ line }) => line)
}

function byKey(a: ReturnType<Key>, b: ReturnType<Key>, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a < b ? -sign : a > b ? sign : 0
}

/** Of those without a role nothing is known that could be put in order. */
const byRole = (a: PortfolioLine, b: PortfolioLine) => Number(!a.figures) - Number(!b.figures)

const byName = (a: PortfolioLine, b: PortfolioLine) =>
  collator.compare(a.name, b.name) || Number(a.slug > b.slug) - Number(a.slug < b.slug)
