import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/client'
import { may } from '../auth/roles'
import { todayIn } from '../clock'
import type { Memberships } from '../context'
import { daysBetween, nextAnniversary } from '../dates'
import { earliestMonthToday } from '../insight/read-basis'
import type { AnyProgramme, Registered, Standing } from '../programmes/registered'
import { PROGRAMMES, SELF_SCORED } from '../programmes/registry'
import { furthest } from '../scoring/gaps'
import { outlookOf } from '../scoring/outlook'
import { toNumber } from '../scoring/rational'
import { biggestRisk } from '../scoring/risk'
import { bookOf } from '../scoring/rule-book'
import { figuresKnown, rememberFigures } from './known-figures'
import type { PortfolioFigures } from './model/portfolio-figures'
import type { PortfolioLine } from './portfolio-line'
import { readEach } from './read-each'

const AT_ONCE = 25

/**
 * Every organization of a person, with a line for each programme: of the first in any case, of others where there is
 * data. One statement however many they are where the programme has one, and figures anew only where something
 * changed. Whose they are the session says, and the role in each decides what is read.
 */
export async function listPortfolio({ db, orgs }: Memberships): Promise<PortfolioLine[]> {
  const readable = orgs.filter(({ role }) => may(role, 'qualification:read')).map(({ id }) => id)
  const of = await Promise.all(
    [...PROGRAMMES, ...SELF_SCORED].map(async (row) => ({
      programme: row.programme,
      figures: readable.length > 0 ? await figuresOf(db, readable, row) : new Map<number, PortfolioFigures>(),
    })),
  )
  return orgs.flatMap(({ id, slug, name, role }) =>
    of.flatMap(({ programme, figures }, at) => {
      const own = figures.get(id) ?? null
      return at > 0 && !own?.dataThrough ? [] : { slug, name, role, programme, figures: own }
    }),
  )
}

/** One that scores itself says where its organizations stand; one that does not has no lines. */
const figuresOf = async (
  db: Database,
  orgIds: readonly number[],
  row: AnyProgramme,
): Promise<ReadonlyMap<number, PortfolioFigures>> =>
  'facts' in row ? ofCriteria(db, orgIds, row) : ((await row.portfolio?.(db, orgIds)) ?? new Map())

async function ofCriteria(
  db: Database,
  orgIds: readonly number[],
  registered: Registered,
): Promise<Map<number, PortfolioFigures>> {
  const { programme, facts } = registered
  const known = figuresKnown(db, programme.id, orgIds)
  const stamps = new Map([...known].map(([id, { stamp }]) => [id, stamp]))
  const rows = facts.readMany
    ? await facts.readMany(db, orgIds, earliestMonthToday(), stamps)
    : await readEach(db, orgIds, registered, stamps)
  const all = new Map<number, PortfolioFigures>()
  let made = 0
  for (const row of rows) {
    const { orgId, stamp, timeZone } = row
    const before = known.get(orgId)
    if (!row.news && before) {
      all.set(orgId, before.figures)
      continue
    }
    const figures = makeFigures(row, registered)
    rememberFigures(db, programme.id, orgId, { stamp, timeZone, figures })
    all.set(orgId, figures)
    // Hundreds at a time would keep everybody else waiting.
    if (++made % AT_ONCE === 0) await setImmediate()
  }
  return all
}

function makeFigures(
  { timeZone, anniversary: date, news }: Standing,
  { programme }: Registered,
): PortfolioFigures {
  if (!news) throw new Error('what nobody knew was left out')
  const today = todayIn(timeZone)
  const anniversary = date ? nextAnniversary(date, today) : null
  const hasData = news.dataThrough !== null
  const { qualification, verdict } = outlookOf({
    asOf: today,
    today,
    anniversary,
    ...news.facts,
    rules: bookOf(programme, news.overrides),
    hasData,
  })
  const most = furthest(verdict.gaps)
  return {
    status: qualification.status,
    missing: verdict.gaps.map(({ text }) => text),
    lacking: most ? toNumber(most.share) : 0,
    anniversary,
    daysUntilAnniversary: anniversary === null ? null : daysBetween(today, anniversary),
    risk: biggestRisk({ qualification, verdict, today, anniversary, hasData }),
    asOf: today,
    dataThrough: news.dataThrough,
  }
}
