import type { Role } from '../auth/roles'
import type { ProgrammeName } from '../programmes/registered'
import type { PortfolioFigures } from './model/portfolio-figures'

/** `figures` is null for who has no role there. */
export type PortfolioLine = {
  slug: string
  name: string
  role: Role
  programme: ProgrammeName
  figures: PortfolioFigures | null
}
