import { type PublishedFiles, readPublishedFiles } from '@/lib/insight/sql/published-files'
import { authorize, type Ctx } from '../context'
import { addMonths, firstOf, type Month, monthOf, type PlainDate, windowBefore } from '../dates'
import { listLocations } from '../locations/list-locations'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { RuleSet } from '../rules/model/schema'
import { type CriterionPlace, idAt } from '../scoring/criteria'
import { metricIn, type Programme } from '../scoring/programme'
import { type History, type Place, readHistory } from './history'
import { trendFinding } from './model/trends/finding'
import type { Breakdown, TrendPart, Windows } from './model/trends/parts'
import { scoreMonths, type TrendMonth, trendOf } from './model/trends/trend'
import { rememberedFor } from './remembered'

type TrendsInput = CriterionPlace & { by: Breakdown | null }

/** From when on another rule set scores, and the first month end that shows it. */
export type RuleChange = { on: PlainDate; month: Month; ruleSet: RuleSet }
/** `id`: a Location ID, an area's id, a number of a course or exam. */
export type NamedPart = TrendPart & { id: string; name: string | null }

export type Trends = CriterionPlace & {
  programme: Programme
  today: PlainDate
  /** Latest date of any line item of the kind. */
  dataThrough: PlainDate | null
  finding: string
  months: TrendMonth[]
  ruleChanges: RuleChange[]
  published: PublishedFiles[]
  by: Breakdown | null
  /** Of the reader's own locations only, where the reader is limited to some. */
  parts: NamedPart[]
  windows: Windows
  limited: boolean
  overrides: readonly ShownOverride[]
}

/** One criterion month by month for as long as there is data, whole and by location, area or course. */
export async function getTrends(
  ctx: Ctx,
  { metric, area, by }: TrendsInput,
  registered: Registered = FIRST_PROGRAMME,
): Promise<Trends> {
  authorize(ctx, 'qualification:read')
  const history = await readHistory(ctx, registered)
  const { totals, today, rules, dataThrough, state } = history
  const id = { metric, area }
  const criterion = { id: idAt(id), group: area, metric, kind: metricIn(registered.programme, metric).kind }
  const { kind } = criterion
  const published = await ctx.db.inTenant(ctx.orgId, 'batch', (tx) =>
    readPublishedFiles(tx, kind, state.timeZone),
  )
  const months = rememberedFor(totals, `trend ${metric} ${area} ${today}`, () =>
    trendOf(scoredMonths(history), totals, criterion, today),
  )
  const windows = windowsOf(history)
  return {
    ...id,
    programme: registered.programme,
    today,
    dataThrough: dataThrough[kind] ?? null,
    finding: trendFinding(months),
    months,
    ruleChanges: ruleChangesOf(months),
    published,
    by,
    parts: by === null ? [] : await namedParts(ctx, registered, history, { months, windows, id, by }),
    windows,
    limited: ctx.locationIds !== null,
    overrides: shownOverrides(ctx, rules.overrides),
  }
}

/** Every criterion is scored along, so the next one asked for costs nothing more. */
export const scoredMonths = (history: History) =>
  rememberedFor(history.totals, `scored months ${history.today}`, () => scoreMonths(history, history.today))

/** The window of today, and the one a year before. */
function windowsOf({ rules, today }: History): Windows {
  const spanAt = (asOf: PlainDate, months: number) => {
    const { from, to } = windowBefore(asOf, months)
    return { first: monthOf(from), last: monthOf(to), asOf }
  }
  const months = rules.at(today).windowMonths.value
  return {
    now: spanAt(today, months),
    before: spanAt(firstOf(addMonths(monthOf(today), -12)), months),
  }
}

/** The first rule set that scores a month's end is no change: nothing was scored before it. */
const ruleChangesOf = (months: readonly TrendMonth[]): RuleChange[] =>
  months.flatMap(({ month, ruleSet }, index) => {
    const before = months[index - 1]?.ruleSet
    return ruleSet && before && before.id !== ruleSet.id ? [{ on: ruleSet.from, month, ruleSet }] : []
  })

type Asked = Pick<Trends, 'months' | 'windows'> & { id: CriterionPlace; by: Breakdown }

async function namedParts(
  ctx: Ctx,
  { programme, parts: partsOf }: Registered,
  history: History,
  { months, windows, id, by }: Asked,
): Promise<NamedPart[]> {
  const { totals, today } = history
  const criterion = { id: idAt(id), group: id.area, metric: id.metric }
  const parts = rememberedFor(
    totals,
    `trend ${id.metric} ${id.area} by ${by} ${today}`,
    () => partsOf?.(history, months, criterion, by, windows) ?? [],
  )
  if (by !== 'location')
    return parts.map((part) => ({
      ...part,
      id: part.key,
      name: by === 'area' ? programme.groupName(part.key) : null,
    }))
  const places: Place[] = ctx.locationIds === null ? [...history.places] : await listLocations(ctx)
  return parts.flatMap((part) => {
    const place = places.find((one) => String(one.id) === part.key)
    return place ? [{ ...part, id: place.externalId, name: place.name }] : []
  })
}
