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

const WORDS: Record<Kind, { title: string; item: string; count: string; brought: string }> = {
  'courseware-completions': {
    title: METRIC_TEXTS['courseware-completions'].title,
    item: 'Course',
    count: 'Redemptions',
    brought: 'Points',
  },
  'exam-unit-purchases': {
    title: METRIC_TEXTS['exam-unit-purchases'].title,
    item: 'Exam',
    count: 'Units',
    brought: 'Points',
  },
  'survey-responses': { title: 'Surveys', item: 'Course', count: 'Surveys', brought: 'Average' },
}

function KindTable({ slug, kind, months, items }: KindProps) {
  if (items.length === 0) return null
  const metric = kind === 'survey-responses' ? 'average-response-score' : kind
  const href = (month: Month) =>
    `/${slug}/membership/training-services/line-items?${new URLSearchParams({ metric, month })}`
  const words = WORDS[kind]
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
      <table className="table fold leaving">
        <caption className="sr">{words.title} that leave</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">Solution area</th>
            {months.length > 1 && <th scope="col">Month</th>}
            <th scope="col" className="r">
              {words.count}
            </th>
            <th scope="col" className="r">
              {words.brought}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.month} ${one.item}`}>
              <th scope="row">{one.item}</th>
              <td data-of="Solution area">{areaName(one.area)}</td>
              {months.length > 1 && <td data-of="Month">{showMonth(one.month)}</td>}
              <td className="r" data-of={words.count}>
                {one.count}
              </td>
              <td className="r" data-of={words.brought}>
                {brought(one)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Points, or the average of the surveys. */
const brought = ({ kind, points, answers }: LeavingItem): string =>
  cut(kind === 'survey-responses' ? { n: points.n, d: points.d * BigInt(answers) } : points)

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
