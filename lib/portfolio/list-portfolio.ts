import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/client'
import { type PortfolioRow, readPortfolio } from '@/lib/portfolio/sql/portfolio'
import { may } from '../auth/roles'
import { todayIn } from '../clock'
import type { Memberships } from '../context'
import { daysBetween, nextAnniversary } from '../dates'
import { earliestMonthToday } from '../insight/read-basis'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { ruleBook } from '../programmes/training-services/rule-book'
import { furthest } from '../scoring/gaps'
import { outlookOf } from '../scoring/outlook'
import { toNumber } from '../scoring/rational'
import { biggestRisk } from '../scoring/risk'
import { figuresKnown, rememberFigures } from './known-figures'
import type { PortfolioFigures, PortfolioLine } from './portfolio-line'

const AT_ONCE = 25

/**
 * Every organization of a person: one statement however many they are, and figures anew only where something
 * changed. Whose they are the session says, and the role in each decides what is read.
 */
export async function listPortfolio({ db, orgs }: Memberships): Promise<PortfolioLine[]> {
  const readable = orgs.filter(({ role }) => may(role, 'qualification:read')).map(({ id }) => id)
  const figures = readable.length > 0 ? await figuresOf(db, readable) : new Map<number, PortfolioFigures>()
  return orgs.map(({ id, slug, name, role }) => ({ slug, name, role, figures: figures.get(id) ?? null }))
}

async function figuresOf(db: Database, orgIds: number[]): Promise<Map<number, PortfolioFigures>> {
  const known = figuresKnown(db, orgIds)
  const rows = await readPortfolio(db, orgIds, earliestMonthToday(), known)
  const all = new Map<number, PortfolioFigures>()
  let made = 0
  for (const row of rows) {
    const before = known.get(row.orgId)
    if (!row.news && before) {
      all.set(row.orgId, before.figures)
      continue
    }
    const figures = makeFigures(row)
    rememberFigures(db, row, figures)
    all.set(row.orgId, figures)
    // Hundreds at a time would keep everybody else waiting.
    if (++made % AT_ONCE === 0) await setImmediate()
  }
  return all
}

function makeFigures({ timeZone, anniversary: date, news }: PortfolioRow): PortfolioFigures {
  if (!news) throw new Error('the statement left out what nobody knew')
  const today = todayIn(timeZone)
  const anniversary = date ? nextAnniversary(date, today) : null
  const hasData = news.dataThrough !== null
  const { qualification, verdict } = outlookOf({
    asOf: today,
    today,
    anniversary,
    totals: news.totals,
    catalogue: buildCatalogue(news.own),
    rules: ruleBook(news.overrides),
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
