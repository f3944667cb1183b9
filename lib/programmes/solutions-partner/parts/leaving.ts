import type { TenantStatements } from '../../../../db/client'
import { todayIn } from '../../../clock'
import { authorize, type Ctx } from '../../../context'
import { lastOf, monthOf, nextRefresh, type PlainDate } from '../../../dates'
import type { Leaving } from '../../../insight/leaving'
import { noSuchRefresh } from '../../../insight/no-such-refresh'
import { keptByStamp } from '../../../kept-by-stamp'
import { readState, stampOf } from '../../../organizations/sql/state'
import { customerPage } from '../../../paths/solutions-partner'
import { seesPeopleEverywhere, shownOverrides } from '../../../people/personal-data'
import type { Override } from '../../../scoring/rule-book'
import { lossesAhead, refreshesAfter } from '../ahead/ahead'
import { aheadJson, type Names } from '../ahead/ahead-json'
import { leavingTable, refreshesTable } from '../ahead/ahead-tables'
import { type Moved, movedRows } from '../ahead/moved-rows'
import { carried } from '../ahead/next-losses'
import { type Ahead, shownAhead } from '../ahead/shown-ahead'
import type { Told } from '../ahead/told'
import { type NameReadings, nameOfWorkload, nameReadings } from '../figures/name-readings'
import { type Lapse, lapsesAhead, YEAR_AHEAD } from '../lapses'
import { type CapabilityScore, scoreCapability } from '../score'
import { overOrganization } from '../sql/over-organization'
import { readDays } from '../sql/read-days'
import { readCustomerNames } from '../sql/records'
import { familiesOf } from '../words/units'

/** Organizations, and refreshes of them, that a process keeps. */
const MOST_KEPT = 32
type Read = Ahead & {
  overrides: readonly Override[]
  hasData: boolean
  /** What certifications take within twelve months. */
  lapses: readonly Lapse[]
}
type Behind = { moved: Moved; customers: ReadonlyMap<string, string>; workloads: NameReadings }
const keptAhead = keptByStamp<Read>(MOST_KEPT)
const keptBehind = keptByStamp<Behind>(MOST_KEPT)

/** Today, what is left of its month, and from the next refresh on every day that changes something. */
async function readAhead(tx: TenantStatements, today: PlainDate): Promise<Read> {
  const [now, ...soon] = await readDays(tx, today, lastOf(monthOf(today)))
  const ons = refreshesAfter(today)
  const later = await readDays(tx, nextRefresh(today), ons.at(-1) ?? today, carried)
  if (!now) throw new Error('today is a day')
  const read = await overOrganization(tx, ({ certifications, covered, ...organization }) => ({
    covered,
    overrides: organization.rules.overrides,
    hasData: certifications.length > 0 || Object.values(covered).some(({ length }) => length > 0),
    lapses: lapsesAhead(now, organization, certifications, YEAR_AHEAD),
  }))
  return {
    ...read,
    today: now,
    refreshes: later.filter(({ asOf }) => ons.includes(asOf)),
    losses: lossesAhead(now, [...soon, ...later]),
  }
}

/** What is behind the metrics otherwise at a refresh than at the day before it that is shown. */
async function readBehind(tx: TenantStatements, first: PlainDate, second: PlainDate, today: PlainDate) {
  const read = await overOrganization(tx, (organization) => {
    const side = (asOf: PlainDate) => {
      const of = asOf === today ? organization : carried(organization)
      return { organization: of, score: scoreCapability(of, asOf) }
    }
    return { moved: movedRows(side(first), side(second)), workloads: nameReadings(organization.names) }
  })
  return { ...read, customers: await readCustomerNames(tx) }
}

/** What is ahead of an organization from today on, whoever asks. */
export async function readLosses({ db, orgId }: Pick<Ctx, 'db' | 'orgId'>) {
  const state = await db.inTenant(orgId, 'batch', readState)
  const [today, stamp] = [todayIn(state.timeZone), stampOf(state)]
  const ahead = await keptAhead(db, `${orgId} ${today}`, stamp, () =>
    db.inTenant(orgId, 'read', (tx) => readAhead(tx, today)),
  )
  return { today, stamp, ahead }
}

type Asked = Read & { told: Told; behind: Behind }

/** @param refresh the next one if it is null, or none of them */
async function ask(ctx: Ctx, refresh: PlainDate | null): Promise<Asked> {
  authorize(ctx, 'qualification:read')
  const { db, orgId } = ctx
  const { today, stamp, ahead } = await readLosses(ctx)
  const { first, second } = around(ahead, refresh)
  const behind = await keptBehind(db, `${orgId} ${today} ${second.asOf}`, stamp, () =>
    db.inTenant(orgId, 'read', (tx) => readBehind(tx, first.asOf, second.asOf, today)),
  )
  return { ...ahead, behind, told: { first, second, moved: behind.moved } }
}

/** The refresh and what it is held against: the one before, or today. */
function around({ today, refreshes }: Ahead, refresh: PlainDate | null) {
  const at = Math.max(
    0,
    refreshes.findIndex(({ asOf }) => asOf === refresh),
  )
  const second = refreshes[at]
  if (!second) throw new Error('there is always a next refresh')
  return { first: refreshes[at - 1] ?? today, second }
}

function namesFor(ctx: Ctx, { customers, workloads }: Behind): Names {
  return {
    customer: (tenant) => customers.get(tenant) ?? null,
    // All workloads of a metric are of one file: the side of Azure names none.
    workload: (id, metric) => nameOfWorkload(workloads, familiesOf(metric.rule.formula).at(-1) ?? 'acr')(id),
    counted: !seesPeopleEverywhere(ctx),
  }
}

const acting = (ctx: Ctx, { overrides, today, refreshes }: Read) =>
  shownOverrides(
    ctx,
    overrides.filter((one) =>
      [today, ...refreshes].some(({ ruleSet }: CapabilityScore) => ruleSet.id === one.ruleSet),
    ),
  )

/** The score at each of the next refreshes, and what each takes away. */
export const leaving: Leaving = {
  name: 'What leaves',
  lead: 'With every refresh the months that are compared move on, and certifications end. This is what goes with it, and where each area stands if nothing new comes in.',
  async show(ctx, { refresh, criterion }) {
    const { told, behind, ...ahead } = await ask(ctx, refresh)
    const names = namesFor(ctx, behind)
    const links = {
      customer: (tenant: string) => names.customer(tenant) ?? tenant,
      workload: (id: string, metric: Parameters<Names['workload']>[1]) => names.workload(id, metric) ?? id,
      customerHref: (customer: string, area: CapabilityScore['areas'][number]['id']) =>
        customerPage.href({ slug: ctx.slug, customer, area }),
      counted: names.counted,
    }
    return {
      leaving: ahead.hasData ? shownAhead(ahead, told, criterion?.area ?? null, links) : null,
      overrides: acting(ctx, ahead),
    }
  },
  async answer(ctx, refresh) {
    const { told, behind, ...ahead } = await ask(ctx, refresh)
    if (refresh !== null && told.second.asOf !== refresh)
      throw noSuchRefresh(ahead.refreshes.map(({ asOf }) => asOf))
    const json = aheadJson(ctx.slug, ahead, told, namesFor(ctx, behind), acting(ctx, ahead))
    return { json, table: refresh === null ? refreshesTable(json) : leavingTable(json) }
  },
}
