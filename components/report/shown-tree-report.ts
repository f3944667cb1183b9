import { showMonth } from '@/lib/dates'
import { designationNamed } from '@/lib/designations/model/designations'
import type { Overview } from '@/lib/insight/overview'
import { leavingPage, progressPage, summaryPage } from '@/lib/paths/any-programme'
import { designationPage } from '@/lib/paths/designations'
import type { Report, ReportTrend as TreeTrend } from '@/lib/report/get-report'
import type {
  ReportFigure,
  ReportFoot,
  ReportRisks,
  ReportTrend,
  ShownReport,
} from '@/lib/report/model/shown-report'
import type { Criterion } from '@/lib/scoring/criterion'
import { longName } from '@/lib/scoring/criterion-names'
import { gapSentence } from '@/lib/scoring/gap-words'
import { missing } from '@/lib/scoring/missing'
import type { Group } from '@/lib/scoring/qualification'
import { fromDecimal, toNumber } from '@/lib/scoring/rational'
import { capital } from '@/lib/text/capital'
import { explain } from '../explain/explain'
import { isAtLeast } from '../programme/at-least'

/** The report of a programme whose rules are a tree of criteria, as that of every programme is shown. */
export function shownTreeReport(report: Report): ShownReport {
  const { overview, trends, madeFor } = report
  const { org, today, qualification, verdict } = overview
  const { programme } = qualification
  const place = { slug: org.slug, programme: programme.id }
  const api = `/api/v1/orgs/${org.slug}/${programme.id}`
  const ids = [
    programme.designation,
    org.partnerId && `PartnerID ${org.partnerId}`,
    org.vOrgId && `V-Org ID ${org.vOrgId}`,
  ]
  return {
    org: { name: org.name, demo: org.demo, ids: ids.filter((id) => id !== '') },
    today,
    madeFor,
    verdict: {
      status: qualification.status,
      text: verdict.text,
      notes: [verdict.earlier, verdict.missingData].flatMap((note) => note || []),
    },
    figures: {
      ...figuresOf(overview),
      foot: {
        page: summaryPage.href(place),
        more: 'Every card',
        ...heldLink(org.slug, programme.id),
        table: `${api}/qualification`,
        of: 'Figures',
      },
    },
    trends: {
      caption: 'Official score at each month end',
      rows: trends.map(trendOf),
      foot: {
        page: progressPage.href(place),
        more: 'Every month there is',
        table: `${api}/trends`,
        of: `${trends[0]?.criterion.words.short} by month`,
      },
    },
    risks: {
      ...risksOf(report),
      foot: {
        page: leavingPage.href(place),
        more: 'What leaves, row by row',
        table: `${api}/falling-out`,
        of: 'Refreshes',
      },
    },
  }
}

/** Where a programme is one designation: until when that is held. */
function heldLink(slug: string, programme: string): Pick<ReportFoot, 'also'> {
  const designation = designationNamed(programme)
  if (!designation) return {}
  return { also: { page: designationPage.href({ slug, designation }), name: 'Until when it is held' } }
}

/** Every criterion of the base criteria and of the areas that have begun; the others in a sentence. */
function figuresOf(overview: Overview): Omit<ShownReport['figures'], 'foot'> {
  const { groups, programme } = overview.qualification
  const idle = groups.filter(isIdle)
  return {
    name: 'Every criterion with its score, benchmark and status',
    column: 'Criterion',
    rows: groups
      .filter((group) => !isIdle(group))
      .flatMap(({ criteria }) => criteria)
      .map(
        (criterion): ReportFigure => ({
          id: criterion.id,
          name: longName(criterion),
          made: explain(criterion).made(criterion),
          atLeast: isAtLeast(criterion, overview),
          display: criterion.display,
          benchmark: criterion.threshold?.value ?? '–',
          means: missing(criterion),
          status: criterion.status,
        }),
      ),
    idle:
      idle.length === 0
        ? null
        : `Not started: ${new Intl.ListFormat('en').format(idle.map(({ id }) => programme.groupName(id)))}.`,
  }
}

const isIdle = ({ alternative, status }: Group) => alternative && status === 'not_started'

const trendOf = ({ criterion, monthEnds, finding }: TreeTrend): ReportTrend => ({
  id: criterion.id,
  name: longName(criterion),
  display: monthEnds.at(-1)?.end?.display ?? null,
  ends: monthEnds.map(({ month, end }) => ({
    month,
    value: end?.score ? toNumber(end.score) : null,
    display: end ? end.unit.column(end.display) : null,
  })),
  benchmark: criterion.threshold
    ? { value: toNumber(fromDecimal(criterion.threshold.value)), text: criterion.threshold.value }
    : null,
  finding,
})

function risksOf({ overview, fallingOut }: Report): ReportRisks {
  const { now, refreshes, losses } = fallingOut
  const shown = now.filter(({ group, unit, status }) =>
    group ? unit.additive && status === 'completed' : true,
  )
  return {
    missing: overview.missing.map((gap) => `${capital(gapSentence(gap))}.`),
    losses: losses.map(({ text }) => text),
    nothingLost: now.some(({ status }) => status === 'completed')
      ? `Nothing that is completed today is lost in the next ${refreshes.length} refreshes.`
      : 'No criterion is completed now, so none can be lost.',
    caption: 'Scores at the next refreshes if nothing new comes in; ↓ marks what is then lost',
    leaves: 'What leaves',
    columns: shown.map((one) => ({ key: one.id, name: columnName(one) })),
    refreshes: refreshes.map(({ on, leaves, criteria }) => ({
      on,
      leaves: leaves.map(showMonth).join(', '),
      scores: shown.map(({ id, status }) => {
        const then = criteria.find((one) => one.id === id)?.after
        const lost = status === 'completed' && then?.status !== 'completed'
        return { text: then?.display ?? null, ...(lost && { lost: 'no longer completed' }) }
      }),
    })),
  }
}

const columnName = ({ words, group }: Criterion) => (group ? words.subject(group) : words.title)
