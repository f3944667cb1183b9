import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/client'
import { may } from '../auth/roles'
import { todayIn } from '../clock'
import type { Memberships } from '../context'
import { daysBetween, nextAnniversary } from '../dates'
import { programmeOf } from '../designations/list-proofs'
import { listStandings, type RecordedStandings } from '../designations/list-standings'
import { earliestMonthToday } from '../insight/read-basis'
import { lineOf } from '../membership/lines-of'
import { withStandings } from '../membership/model/with-standing'
import { importsPage } from '../paths/data'
import { designationPage } from '../paths/designations'
import type { AnyProgramme, Registered, Standing } from '../programmes/registered'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { furthest } from '../scoring/gaps'
import { outlookOf } from '../scoring/outlook'
import { toNumber } from '../scoring/rational'
import { biggestRisk } from '../scoring/risk'
import { bookOf } from '../scoring/rule-book'
import { figuresKnown, rememberFigures } from './known-figures'
import type { PortfolioFigures } from './model/portfolio-figures'
import { recordedAlone, withDesignations } from './model/with-designations'
import type { PortfolioLine } from './portfolio-line'
import { readEach } from './read-each'

const AT_ONCE = 25

/**
 * Every organization of a person, with a line for each programme: of the first in any case, of others where there is
 * data or a designation is recorded. One statement however many they are where the programme has one, and figures anew
 * only where something changed. Whose they are the session says, and the role in each decides what is read.
 */
export async function listPortfolio(memberships: Memberships): Promise<PortfolioLine[]> {
  const { db, orgs } = memberships
  const readable = orgs.filter(({ role }) => may(role, 'qualification:read'))
  const [recorded, ...of] = await Promise.all([
    listStandings(memberships),
    ...EVERY_PROGRAMME.map(async (row) => ({
      programme: row.programme,
      figures: readable.length > 0 ? await figuresOf(db, readable, row) : new Map<number, PortfolioFigures>(),
    })),
  ])
  return orgs.flatMap(({ id, slug, name, role }) =>
    of.flatMap(({ programme, figures }, at) => {
      const own = recordedIn(programme.id, figures.get(id) ?? null, recorded.get(id), slug)
      return at > 0 && !own?.lines.length && !own?.dataThrough
        ? []
        : { slug, name, role, programme, figures: own }
    }),
  )
}

/** Figures with what is recorded of the designations of their programme. */
function recordedIn(
  programme: string,
  figures: PortfolioFigures | null,
  recorded: RecordedStandings | undefined,
  slug: string,
): PortfolioFigures | null {
  const own = recorded?.standings.filter(
    ({ designation }) => programmeOf(designation).programme.id === programme,
  )
  const isTold = figures?.lines.length || own?.some(({ attainedOn }) => attainedOn !== null)
  if (!recorded || !own || !isTold) return figures
  const known = figures ?? recordedAlone(recorded.today)
  return withDesignations(
    known,
    withStandings(
      known.lines,
      own,
      (designation) => designationPage.href({ slug, designation }),
      importsPage.href({ slug }),
    ),
  )
}

type Place = { id: number; slug: string }

/** One that scores itself says where its organizations stand; one that does not has no lines. */
const figuresOf = async (
  db: Database,
  orgs: readonly Place[],
  row: AnyProgramme,
): Promise<ReadonlyMap<number, PortfolioFigures>> =>
  'facts' in row ? ofCriteria(db, orgs, row) : ((await row.portfolio?.(db, orgs)) ?? new Map())

async function ofCriteria(
  db: Database,
  orgs: readonly Place[],
  registered: Registered,
): Promise<Map<number, PortfolioFigures>> {
  const { programme, facts } = registered
  const orgIds = orgs.map(({ id }) => id)
  const slugs = new Map(orgs.map(({ id, slug }) => [id, slug]))
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
    const figures = makeFigures(row, registered, slugs.get(orgId) ?? '')
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
  slug: string,
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
    lines: hasData ? [lineOf(slug, { qualification, verdict, today, anniversary })] : [],
  }
}
