import type { Fan } from '@/lib/insight/get-forecast'
import type { InProgramme } from '@/lib/paths/any-programme'
import { criterionQuery } from '@/lib/paths/criterion'
import { placeOf } from '@/lib/scoring/criteria'
import { titleOf } from '@/lib/scoring/criterion-names'
import { FanPlot } from '../charts/fan-plot'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { fanRows } from './prepare-fan'

type Props = { place: InProgramme; fan: Fan }

/** One criterion: what it was on the first of each month, and what it may be until the anniversary. */
export function FanSection({ place, fan }: Props) {
  const { row } = fan
  const rows = fanRows(fan)
  const name = titleOf(row.now)
  return (
    <section className="panel" id="fan" aria-labelledby="fan-heading">
      <h2 id="fan-heading">{name}, month by month</h2>
      <p className="muted small">
        The official score as of the first day of each month. The line is what was; dashed, and in the shaded
        range, what may come.
      </p>
      {row.range && (
        <FanPlot
          points={rows}
          threshold={row.known.threshold ? Number(row.known.threshold.value) : null}
          domain={row.now.unit.additive ? null : [2.5, 5]}
        />
      )}
      <details>
        <summary>The same as a table</summary>
        <DataTable
          name={`${name}, month by month`}
          fold={false}
          rows={rows}
          keyOf={({ asOf }) => asOf}
          rowClass={({ cells }) => (cells.score === '' ? 'ahead' : undefined)}
          columns={[
            { name: 'As of', heads: true, of: ({ asOf }) => asOf },
            { name: 'Score', number: true, of: ({ cells }) => cells.score },
            { name: 'Low', number: true, of: ({ cells }) => cells.low },
            { name: 'Middle', number: true, of: ({ cells }) => cells.middle },
            { name: 'High', number: true, of: ({ cells }) => cells.high },
          ]}
        />
      </details>
      <DownloadLinks
        of={`Forecast of ${name}`}
        href={`/api/v1/orgs/${place.slug}/${place.programme}/forecast?table=fan&${criterionQuery(placeOf(row.now))}`}
      />
    </section>
  )
}
