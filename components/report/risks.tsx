import { showDate, showMonth } from '@/lib/dates'
import type { Criterion } from '@/lib/scoring/criterion'
import { gapSentence, type NamedGap } from '@/lib/scoring/expected/gap-words'
import type { FallingOut, Refresh } from '@/lib/scoring/falling-out/refreshes'
import { PartFoot } from './part-foot'

type Props = { slug: string; missing: readonly NamedGap[]; fallingOut: FallingOut }

/** What may be missing, and what the next refreshes take away if nothing new comes in. */
export function Risks({ slug, missing, fallingOut }: Props) {
  const { now, refreshes, losses } = fallingOut
  const shown = now.filter(({ group, unit, status }) =>
    group ? unit.additive && status === 'completed' : true,
  )
  return (
    <section className="part" aria-labelledby="risks">
      <h2 id="risks">What could be lost</h2>
      <ul className="list">
        {missing.map((gap) => (
          <li key={gapSentence(gap)}>
            <span className="unsure">Missing data</span> {capital(gapSentence(gap))}.
          </li>
        ))}
        {losses.length === 0 && (
          <li>
            {now.some(({ status }) => status === 'completed')
              ? `Nothing that is completed today is lost in the next ${refreshes.length} refreshes.`
              : 'No criterion is completed now, so none can be lost.'}
          </li>
        )}
        {losses.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <table className="table fold">
        <caption>Scores at the next refreshes if nothing new comes in; ↓ marks what is then lost</caption>
        <thead>
          <tr>
            <th scope="col">Refresh</th>
            <th scope="col">What leaves</th>
            {shown.map((one) => (
              <th key={shortName(one)} scope="col" className="r">
                {shortName(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {refreshes.map((refresh) => (
            <tr key={refresh.on}>
              <th scope="row" className="nowrap">
                {showDate(refresh.on)}
              </th>
              <td data-of="What leaves">{refresh.leaves.map(showMonth).join(', ')}</td>
              {shown.map((one) => (
                <ScoreThen key={shortName(one)} now={one} refresh={refresh} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <PartFoot
        slug={slug}
        page="/falling-out"
        more="What leaves, row by row"
        table="falling-out"
        of="Refreshes"
      />
    </section>
  )
}

function ScoreThen({ now, refresh }: { now: Criterion; refresh: Refresh }) {
  const then = refresh.criteria.find((one) => one.id === now.id)?.after
  const lost = now.status === 'completed' && then?.status !== 'completed'
  return (
    <td className="r" data-of={shortName(now)}>
      {lost ? (
        <span className="lost">
          <span className="sr">no longer completed: </span>
          {then?.display}
        </span>
      ) : (
        then?.display
      )}
    </td>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const shortName = ({ words, group }: Criterion) => (group ? words.subject(group) : words.title)
