import { showDate, showMonth } from '@/lib/dates'
import type { FallingOut, Refresh } from '@/lib/insight/model/falling-out/refreshes'
import { type InProgramme, leavingPage } from '@/lib/paths/any-programme'
import type { Criterion } from '@/lib/scoring/criterion'
import { gapSentence, type NamedGap } from '@/lib/scoring/gap-words'
import { capital } from '@/lib/text/capital'
import { DataTable } from '../tables/data-table'
import { PartFoot } from './part-foot'

type Props = { place: InProgramme; missing: readonly NamedGap[]; fallingOut: FallingOut }

/** What may be missing, and what the next refreshes take away if nothing new comes in. */
export function Risks({ place, missing, fallingOut }: Props) {
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
      <DataTable
        caption="Scores at the next refreshes if nothing new comes in; ↓ marks what is then lost"
        rows={refreshes}
        keyOf={({ on }) => on}
        columns={[
          { name: 'Refresh', heads: true, className: 'nowrap', of: ({ on }) => showDate(on) },
          { name: 'What leaves', of: ({ leaves }) => leaves.map(showMonth).join(', ') },
          ...shown.map((now) => ({
            name: shortName(now),
            number: true,
            of: (refresh: Refresh) => <ScoreThen now={now} refresh={refresh} />,
          })),
        ]}
      />
      <PartFoot
        place={place}
        page={leavingPage.href(place)}
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
  if (!lost) return then?.display
  return (
    <span className="lost">
      <span className="sr">no longer completed: </span>
      {then?.display}
    </span>
  )
}

const shortName = ({ words, group }: Criterion) => (group ? words.subject(group) : words.title)
