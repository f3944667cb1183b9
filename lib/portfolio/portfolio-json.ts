import type { PortfolioJson } from '../answers/portfolio'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { PortfolioFigures } from './model/portfolio-figures'
import type { PortfolioLine } from './portfolio-line'

type FiguresJson = Omit<PortfolioJson['organizations'][number], 'slug' | 'name' | 'role' | 'programme'>

const NOTHING: FiguresJson = {
  status: null,
  missing: [],
  anniversary: null,
  daysUntilAnniversary: null,
  risk: null,
  asOf: null,
}

/** The documented answer of `GET /api/v1/portfolio`: everything but the name is null without a role. */
export const portfolioJson = (lines: readonly PortfolioLine[]): PortfolioJson => ({
  organizations: lines.map(({ slug, name, role, programme: { id }, figures }) => ({
    slug,
    name,
    role,
    ...(id !== FIRST_PROGRAMME.programme.id && { programme: id }),
    ...shown(figures),
  })),
})

function shown(figures: PortfolioFigures | null): FiguresJson {
  if (!figures) return NOTHING
  const { status, missing, anniversary, daysUntilAnniversary, risk, asOf } = figures
  return { status, missing, anniversary, daysUntilAnniversary, risk, asOf }
}
