import type { Role } from '../../auth/roles'
import type { PortfolioFigures, PortfolioLine } from './portfolio-line'

type FiguresJson = Pick<
  PortfolioFigures,
  'status' | 'missing' | 'anniversary' | 'daysUntilAnniversary' | 'risk' | 'asOf'
>
type NoFigures = { [Key in keyof FiguresJson]: FiguresJson[Key] extends unknown[] ? [] : null }
type OrganizationJson = { slug: string; name: string; role: Role } & (FiguresJson | NoFigures)
export type PortfolioJson = { organizations: OrganizationJson[] }

const NOTHING: NoFigures = {
  status: null,
  missing: [],
  anniversary: null,
  daysUntilAnniversary: null,
  risk: null,
  asOf: null,
}

/** The documented answer of `GET /api/v1/portfolio`: everything but the name is null without a role. */
export const portfolioJson = (lines: readonly PortfolioLine[]): PortfolioJson => ({
  organizations: lines.map(({ slug, name, role, figures }) => ({ slug, name, role, ...shown(figures) })),
})

function shown(figures: PortfolioFigures | null): FiguresJson | NoFigures {
  if (!figures) return NOTHING
  const { status, missing, anniversary, daysUntilAnniversary, risk, asOf } = figures
  return { status, missing, anniversary, daysUntilAnniversary, risk, asOf }
}
