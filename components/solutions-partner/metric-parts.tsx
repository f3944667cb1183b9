import { showPoints, showValue } from '@/lib/programmes/solutions-partner/answer/show'
import type { Part } from '@/lib/programmes/solutions-partner/formulas/outcome'
import type { MetricScore } from '@/lib/programmes/solutions-partner/score'
import { partLine } from '@/lib/programmes/solutions-partner/words/formula-words'
import { PART_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { grouped } from '@/lib/programmes/solutions-partner/words/units'
import { atLeast } from '@/lib/scoring/rational'
import { DataTable } from '../tables/data-table'

const HEADINGS = {
  options: ['Options', 'The one with the most points counts alone.'],
  sides: ['Both sides', 'Each for itself, then added.'],
  steps: ['Steps', 'The last step brings points once those before it have their people.'],
} as const

/** What a metric is made of, each with its own numbers, and which of them counted. */
export function MetricParts({ metric }: { metric: MetricScore }) {
  const { parts, rule } = metric
  if (parts.length === 0) return null
  const kind =
    rule.formula.name === 'STEPS' ? 'steps' : rule.formula.name.startsWith('SEC') ? 'sides' : 'options'
  const [heading, about] = HEADINGS[kind]
  return (
    <section>
      <h3>{heading}</h3>
      <p className="muted small">{about}</p>
      <DataTable
        name={heading}
        fold={false}
        rows={parts}
        keyOf={({ id }) => id}
        columns={[
          {
            name: kind === 'steps' ? 'Step' : kind === 'sides' ? 'Side' : 'Option',
            heads: true,
            of: ({ id }) => PART_NAMES[id],
            below: (part) => markOf(part, metric, kind),
          },
          {
            name: kind === 'steps' ? 'People' : 'Now − before',
            number: true,
            of: (part) => (part.value === null ? 'unknown' : partLine(part)),
          },
          {
            name: kind === 'steps' ? 'Needed' : 'Maximum',
            number: true,
            of: ({ threshold }) => grouped(showValue(threshold)),
          },
          {
            name: 'Points',
            number: true,
            of: ({ value, points }) => (value === null ? 'unknown' : showPoints(points)),
          },
        ]}
      />
    </section>
  )
}

function markOf(
  part: Part,
  { parts, threshold, value }: MetricScore,
  kind: keyof typeof HEADINGS,
): string | null {
  if (kind === 'options') {
    const counted = parts.find((one) => one.threshold.n === threshold.n && one.value?.n === value?.n)
    return part.id === counted?.id ? 'counts' : null
  }
  if (kind === 'sides' || part === parts.at(-1)) return null
  return part.value && atLeast(part.value, part.threshold) ? 'has its people' : 'lacks people'
}
