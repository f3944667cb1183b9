import { type Month, showDate, showMonth } from '@/lib/dates'
import { areaName, KINDS, type Kind } from '@/lib/kinds'
import type { LeavingItem } from '@/lib/scoring/falling-out/leaving-items'
import type { RefreshedCriterion } from '@/lib/scoring/falling-out/refreshes'
import { cut } from '@/lib/scoring/rational'
import type { FallingOutAnswer } from '@/lib/services/training-services/get-falling-out'
import { amountDisplay } from '@/lib/services/training-services/trends-json'
import { DownloadLinks } from '../tables/download-links'
import { METRIC_TEXTS } from '../training-services/metric-texts'
import { showCount } from '../ui/show-count'
import type { FallingOutAddress } from './falling-out-address'

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
          <table className="table fold">
            <caption className="sr">What leaves, by course and exam</caption>
            <thead>
              <tr>
                <th scope="col">Course or exam</th>
                <th scope="col">Solution area</th>
                {chosen.leaves.length > 1 && <th scope="col">Month</th>}
                <th scope="col" className="r">
                  Rows or units
                </th>
                <th scope="col" className="r">
                  Brought
                </th>
              </tr>
            </thead>
            {KINDS.map((kind) => (
              <Kinds
                key={kind}
                slug={slug}
                kind={kind}
                months={chosen.leaves}
                items={leaving.filter((one) => one.kind === kind)}
              />
            ))}
          </table>
          <DownloadLinks
            href={`/api/v1/orgs/${slug}/training-services/falling-out?refresh=${chosen.on}`}
            of={`What leaves on ${showDate(chosen.on)}`}
          />
        </>
      )}
    </section>
  )
}

type KindsProps = { slug: string; kind: Kind; months: readonly Month[]; items: LeavingItem[] }

function Kinds({ slug, kind, months, items }: KindsProps) {
  if (items.length === 0) return null
  const metric = kind === 'survey-responses' ? 'average-response-score' : kind
  const href = (month: Month) =>
    `/${slug}/membership/training-services/line-items?${new URLSearchParams({ metric, month })}`
  return (
    <tbody>
      <tr className="head">
        <th scope="rowgroup" colSpan={months.length > 1 ? 5 : 4}>
          {kind === 'survey-responses' ? 'Surveys' : METRIC_TEXTS[kind].title}{' '}
          {months.map((month) => (
            <a key={month} className="small" href={href(month)}>
              Line items of {showMonth(month)}
            </a>
          ))}
        </th>
      </tr>
      {items.map((one) => (
        <tr key={`${one.month} ${one.item}`}>
          <th scope="row">{one.item}</th>
          <td data-of="Solution area">{areaName(one.area)}</td>
          {months.length > 1 && <td data-of="Month">{showMonth(one.month)}</td>}
          <td className="r" data-of={kind === 'exam-unit-purchases' ? 'Units' : 'Rows'}>
            {one.count}
          </td>
          <td className="r" data-of="Brought">
            {brought(one)}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** Points, or the average of the surveys. */
function brought({ kind, points, answers }: LeavingItem): string {
  if (kind !== 'survey-responses') return `${cut(points)} points`
  return `average ${cut({ n: points.n, d: points.d * BigInt(answers) })}`
}

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
    if (one.area !== null || part === null) return []
    if (part.parts.kind === 'average')
      return part.parts.surveys > 0
        ? [`${showCount(part.parts.surveys, 'survey')} of ${amountDisplay(part)} on average`]
        : []
    const amount = amountDisplay(part)
    const noun = one.metric === 'courseware-completions' ? 'courseware' : 'exam'
    return amount === null || amount === '0.0' ? [] : [`${amount.replace(/\.0$/, '')} ${noun} points`]
  })
  return new Intl.ListFormat('en').format(texts)
}
