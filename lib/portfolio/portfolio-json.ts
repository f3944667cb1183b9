import type { PortfolioJson } from '../answers/portfolio'
import { env } from '../env'
import type { MembershipLine } from '../membership/model/line'
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
  designations: [],
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
  const { status, missing, anniversary, daysUntilAnniversary, risk, asOf, lines } = figures
  return {
    ...{ status, missing, anniversary, daysUntilAnniversary, risk, asOf },
    designations: lines.map(designationJson),
  }
}

const designationJson = ({
  id,
  name,
  href,
  status,
  word,
  score,
  missing,
  next,
  risk,
  step,
}: MembershipLine) => ({
  ...{ id, name, url: absolute(href), status, word: word ?? null, score, missing, next },
  risk: risk.tone === 'none' ? null : risk.text,
  step: step && { text: step.text, url: absolute(step.href) },
})

const absolute = (href: string): string => new URL(href, env().url).href
