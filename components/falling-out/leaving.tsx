import { type Month, showDate, showMonth } from '@/lib/dates'
import type { FallingOutAnswer } from '@/lib/insight/get-falling-out'
import type { LeavingItem } from '@/lib/insight/model/falling-out/leaving-item'
import type { RefreshedCriterion } from '@/lib/insight/model/falling-out/refreshes'
import { amountDisplay } from '@/lib/insight/trends-json'
import { itemTitle, KIND_WORDS } from '@/lib/line-items/model/kind-words'
import { KINDS, type Kind } from '@/lib/line-items/model/kinds'
import { lineItemsPage } from '@/lib/paths/line-items'
import type { FallingOutAddress } from '@/lib/paths/training-services'
import { areaName } from '@/lib/programmes/solution-areas'
import { baseMetricOf, METRIC } from '@/lib/programmes/training-services/metrics'
import { cut } from '@/lib/scoring/rational'
import { meanOf } from '@/lib/scoring/units/average'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { showCount } from '../ui/show-count'

type Props = { address: FallingOutAddress; answer: FallingOutAnswer }

/** What goes with the chosen refresh, by course and exam, each one step from its rows. */
export function Leaving({ address: { slug }, answer }: Props) {
  const { chosen, leaving } = answer
  const months = chosen.leaves.map(showMonth).join(', ')
  return (
    <section className="panel" id="leaving" aria-labelledby="leaving-heading">
      <h2 id="leaving-heading">What leaves on {showDate(chosen.on)}</h2>
      <p>{sentence(answer, months)}</p>
      {leaving.length > 0 && (
        <>
          {KINDS.map((kind) => (
            <KindTable
              key={kind}
              slug={slug}
              kind={kind}
              months={chosen.leaves}
              items={leaving.filter((one) => one.kind === kind)}
            />
          ))}
          <DownloadLinks
            href={`/api/v1/orgs/${slug}/training-services/falling-out?refresh=${chosen.on}`}
            of={`What leaves on ${showDate(chosen.on)}`}
          />
        </>
      )}
    </section>
  )
}

type KindProps = { slug: string; kind: Kind; months: readonly Month[]; items: LeavingItem[] }

/** What the rows are called by the base criterion they make. */
function wordsOf(kind: Kind) {
  const { unit, words } = METRIC[baseMetricOf(kind)]
  const { counted } = KIND_WORDS[kind]
  return {
    title: unit.additive ? words.title : counted,
    item: itemTitle(kind),
    count: counted,
    brought: unit.additive ? words.worth : words.short,
  }
}

function KindTable({ slug, kind, months, items }: KindProps) {
  if (items.length === 0) return null
  const href = (month: Month) => lineItemsPage.href({ slug, metric: baseMetricOf(kind), month })
  const words = wordsOf(kind)
  return (
    <>
      <div className="row">
        <h3>{words.title}</h3>
        {months.map((month) => (
          <a key={month} className="small" href={href(month)}>
            Line items of {showMonth(month)}
          </a>
        ))}
      </div>
      <DataTable
        className="leaving"
        name={`${words.title} that leave`}
        rows={items}
        keyOf={({ month, item }) => `${month} ${item}`}
        columns={[
          { name: words.item, heads: true, of: ({ item }) => item },
          { name: 'Solution area', of: ({ area }) => areaName(area) },
          months.length > 1 && { name: 'Month', of: ({ month }) => showMonth(month) },
          { name: words.count, number: true, of: ({ count }) => count },
          { name: words.brought, number: true, of: (item) => brought(kind, item) },
        ]}
      />
    </>
  )
}

/** Points, or the average of the surveys. */
const brought = (kind: Kind, { points, answers }: LeavingItem): string =>
  METRIC[baseMetricOf(kind)].unit.column(
    cut(kind === 'survey-responses' ? { n: points.n, d: points.d * BigInt(answers) } : points),
  )

/** What leaves of each base criterion, and what of the month that enters is known. */
function sentence({ chosen, leaving }: FallingOutAnswer, months: string): string {
  const come = amounts(chosen.criteria, 'entered')
  const entering = come ? ` Known of ${chosen.enters.map(showMonth).join(', ')}, which enters: ${come}.` : ''
  if (chosen.leaves.length === 0) return `No month leaves the window: it becomes longer.${entering}`
  const leaves = `${months} ${chosen.leaves.length === 1 ? 'leaves' : 'leave'} the window`
  return leaving.length === 0
    ? `${leaves}; nothing of it counted.${entering}`
    : `${leaves} with ${amounts(chosen.criteria, 'left')}.${entering}`
}

function amounts(criteria: readonly RefreshedCriterion[], which: 'left' | 'entered'): string {
  const texts = criteria.flatMap((one) => {
    const part = one[which]
    if (one.group !== null || part === null) return []
    const amount = amountDisplay(part)
    if (!part.unit.additive) {
      const { surveys } = meanOf(part.node)
      return surveys > 0 ? [`${showCount(surveys, 'survey')} of ${amount} on average`] : []
    }
    return amount === null || amount === '0.0' ? [] : [`${amount.replace(/\.0$/, '')} ${part.words.one}s`]
  })
  return new Intl.ListFormat('en').format(texts)
}
