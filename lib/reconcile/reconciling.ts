import type { TenantStatements } from '../../db/client'
import type { Ctx } from '../context'
import type { DateRange, Month, PlainDate } from '../dates'
import type { Kind } from '../line-items/model/kinds'
import type { ShownOverride } from '../people/personal-data'
import type { CriterionPlace } from '../scoring/criteria'
import type { Programme } from '../scoring/programme'
import type { ComparedFigures, ComparedNumber, FigurePart } from './model/compared-figures'
import type { Asked, CauseHref, NamedPlace, Search } from './model/search'

/** The line items behind a programme's figures, which are held against Partner Center's own. */
export type ComparedRows = {
  kinds: readonly Kind[]
  /** What Partner Center's support calls a kind. */
  categoryOf(kind: Kind): string
}

/** What a programme of criteria can say of Partner Center's numbers, beside that they are those of its criteria. */
export type Reconciling<B> = {
  /** What Partner Center calls its page on the programme. */
  page: string
  /** None: the whole only. */
  parts?: readonly FigurePart[]
  /** None: it has no rows. */
  rows?: ComparedRows
  /** Reads what a search for causes needs, and returns the search; none: no cause is offered. */
  causes?(tx: TenantStatements, asked: Asked<B>): Promise<Search>
  /** None: a cause says how many rows it concerns, and leads nowhere. */
  causeHref?: CauseHref
}

/** A number to be entered, and what Laurel shows today. */
export type OwnFigure = { metric: string; area: string | null; title: string; ours: string }
/** Numbers that stand together; `whole`: needed in any case, and not one of several groups of which one is enough. */
export type FigureGroup = { id: string; name: string; whole: boolean; figures: readonly OwnFigure[] }

/** What a new reconciliation begins with. */
export type Begun = {
  today: PlainDate
  hasData: boolean
  overrides: readonly ShownOverride[]
  groups: readonly FigureGroup[]
}

/** What Laurel shows of a figure; of these locations, where it is of some. */
export type Ours = (
  figure: CriterionPlace & { month: Month | null },
  locationIds: readonly number[] | null,
) => string

/** Our side, as it is now. */
export type Held = {
  organization: { vOrgId: string; partnerId: string }
  /** Locations, whose names sentences use. */
  places: readonly NamedPlace[]
  /** By what a day is scored. @throws NoRuleSetError */
  rulesAt(asOf: PlainDate): { ruleSet: string; window: DateRange; overrides: readonly ShownOverride[] }
  oursAt(asOf: PlainDate): Promise<Ours>
  /** null: nothing is known of causes. */
  search: ((figure: CriterionPlace, asOf: PlainDate) => Promise<Search>) | null
}

/** How a programme is held against Partner Center: all that pages and routes need of it. */
export type Reconciles = {
  programme: Pick<Programme, 'id' | 'name' | 'shortName' | 'valueWords' | 'firstData'>
  /** What Partner Center calls its page on the programme; null: it has no name. */
  page: string | null
  figures: ComparedFigures
  /** null: it has no rows. */
  rows: ComparedRows | null
  /** Whether causes of a difference are searched. */
  solves: boolean
  /** null: a cause leads nowhere. */
  causeHref: CauseHref | null
  /** Where a number of ours is explained; null: by the page of its day alone. */
  figureHref: ((slug: string, figure: CriterionPlace, asOf: PlainDate) => string | null) | null
  /** What is missing and what to do where nothing known explains a number; null: its rows tell. */
  unexplained:
    | ((figure: ComparedNumber, entered: readonly ComparedNumber[], mayEnter: boolean) => string)
    | null
  begin(ctx: Ctx): Promise<Begun>
  read(ctx: Ctx): Promise<Held>
}
