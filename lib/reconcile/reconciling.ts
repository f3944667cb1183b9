import type { TenantStatements } from '../../db/client'
import type { Kind } from '../line-items/model/kinds'
import type { Asked, CauseHref, Search } from './model/search'

/** What a figure can be of, beside the whole window and organization. */
export type FigurePart = 'month' | 'location'

/** What a programme can say of Partner Center's numbers, beside that they are those of its criteria. */
export type Reconciling<B> = {
  /** What Partner Center calls its page on the programme. */
  page: string
  /** None: the whole only. */
  parts?: readonly FigurePart[]
  /** The line items behind its figures, which are held against Partner Center's own; none: it has no rows. */
  rows?: {
    kinds: readonly Kind[]
    /** What Partner Center's support calls a kind. */
    categoryOf(kind: Kind): string
  }
  /** Reads what a search for causes needs, and returns the search; none: no cause is offered. */
  causes?(tx: TenantStatements, asked: Asked<B>): Promise<Search>
  /** None: a cause says how many rows it concerns, and leads nowhere. */
  causeHref?: CauseHref
}
