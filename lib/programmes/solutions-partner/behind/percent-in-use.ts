import type { Rational } from '../../../scoring/rational'
import type { Seats } from '../figures/figures'

/** How many of a hundred licences are in use; null: there are none. */
export const percentInUse = ({ paid, active }: Seats): Rational | null =>
  paid > 0n ? { n: 100n * active, d: paid } : null
