import { Suspense } from 'react'
import { getWindows } from '@/lib/capability/get-windows'
import type { Ctx } from '@/lib/context'
import { type PlainDate, showDate } from '@/lib/dates'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type { AreaId } from '@/lib/programmes/solutions-partner/areas'
import type { Span } from '@/lib/programmes/solutions-partner/window/area-window'
import { spanNote, windowWords } from '@/lib/programmes/solutions-partner/window/window-words'
import { windowOn } from '@/lib/programmes/solutions-partner/window/windows'
import { STATUS_WORDS, TRACK_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { SourceLine, StandingMark } from '../ui/source-line'

type Props = { ctx: Ctx; area: AreaId; asOf: PlainDate }

/** On which of the days that count an area is qualified; null before the first window. Read while the rest is there. */
export function WindowSection(props: Props) {
  if (windowOn(props.asOf) === null) return null
  return (
    <section className="part" id="window" aria-labelledby="window-heading">
      <h2 id="window-heading">Qualification window</h2>
      <Suspense fallback={<p className="muted">The days of the window are being scored.</p>}>
        <Days {...props} />
      </Suspense>
    </section>
  )
}

async function Days({ ctx, area, asOf }: Props) {
  const { window, areas } = await getWindows(ctx, asOf)
  const one = areas.find((found) => found.area === area)
  if (!one) return null
  const { rule, to } = window
  return (
    <>
      <p className="finding">{windowWords(one)}</p>
      <p>
        {rule.says} {rule.enrolled}
      </p>
      <details>
        <summary>Each day from {showDate(window.from)} on</summary>
        <DataTable
          name={`Points from ${showDate(window.from)} to ${showDate(to)}`}
          rows={one.spans.toReversed()}
          keyOf={({ from }) => from}
          columns={[
            { name: 'Days', heads: true, of: daysOf, below: spanNote },
            { name: 'Points', number: true, of: ({ score }) => showPoints(score) },
            { name: 'Status', of: ({ status }) => STATUS_WORDS[status] },
            { name: 'Track', of: ({ track }) => TRACK_NAMES[track] },
            { name: 'Rules', of: ({ ruleSet }) => ruleSet },
          ]}
        />
        <DownloadLinks
          href={`/api/v1/orgs/${ctx.slug}/capability-score/qualification-window?as_of=${to}`}
          of="The days of all six areas"
        />
      </details>
      <p className="muted small">
        Each day by its own rules and by what is known today: figures of a month count from the first of the
        next one on, though Partner Center shows them by the 20th. <SourceLine source={rule.source} />{' '}
        <StandingMark standing={rule.standing} /> {rule.note}
      </p>
    </>
  )
}

const daysOf = ({ from, to }: Span): string =>
  from === to ? showDate(from) : `${showDate(from)} to ${showDate(to)}`
