import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { cataloguePage, importsPage } from '@/lib/paths/data'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import type { Criterion } from '@/lib/scoring/criterion'
import { inSize } from '@/lib/scoring/units/amounts'

export type NextStep = { text: string; href: string }

const MOST = 2

/** The one or two actions that move the verdict, most useful first. */
export function nextSteps(overview: Overview, address: OverviewAddress): NextStep[] {
  const { slug } = address
  if (overview.dataThrough === null)
    return [{ text: 'Import your first file', href: importsPage.href({ slug }) }]
  const unknown = overview.qualification.unknown.reduce((sum, item) => sum + item.rows, 0)
  const steps: NextStep[] = []
  if (overview.missing.length > 0)
    steps.push({ text: 'See what may be missing', href: importsPage.href({ slug }, '#missing') })
  if (unknown > 0)
    steps.push({
      text: `Add the courses and exams of ${unknown === 1 ? '1 row that does' : `${unknown} rows that do`} not count yet`,
      href: cataloguePage.href({ slug }, '#unknown'),
    })
  const loss = overview.verdict.firstLoss
  if (loss)
    steps.push({
      text: `See how it stands on ${showDate(loss.on)}`,
      href: overviewHref(address, { asOf: loss.on }),
    })
  const open = openCriterion(overview)
  if (open) {
    const details = idOf(open)
    steps.push({
      text: `See which rows count for ${open.words.title.toLowerCase()}${open.words.where(open.group)}`,
      href: overviewHref(address, { area: details.area ?? address.area, details }),
    })
  }
  return steps.slice(0, MOST)
}

/** The first criterion that stands in the way; of the areas, the nearest one's. */
function openCriterion({ qualification }: Overview): Criterion | null {
  if (qualification.status === 'completed') return null
  const missing = qualification.criteria.find(({ group, status }) => group === null && status !== 'completed')
  if (missing) return missing
  const started = qualification.groups
    .flatMap(({ alternative, criteria: [first] }) => (alternative && first ? [first] : []))
    .filter((criterion) => criterion.status === 'in_progress')
    .sort((a, b) => inSize(b) - inSize(a))
  return started[0] ?? null
}
