'use client'

import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/programmes/solution-areas'
import type { ShownSimulatedLine, ShownSimulation } from '@/lib/what-if/model/shown'
import { type Column, DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { StatusPill } from '../ui/status'

type Props = {
  json: ShownSimulation
  /** Of metrics, by their ids. */
  titles: Readonly<Record<string, string>>
  /** What is said where areas without anything are left out. */
  leftOut: string
  busy: boolean
  api: string
  query: string
}

/** The simulated result beside the present one; looks like no official figure does. */
export function SimulationResult({ json, titles, leftOut, busy, api, query }: Props) {
  const { summary, notes, present, simulated } = json
  const something = json.lines.filter(hasAnything)
  // Without anything at all, that is what is to be seen.
  const shown = something.length > 0 ? something : json.lines
  return (
    <section className="simulation" aria-label="Simulation" aria-busy={busy}>
      <p className="band">Simulation. Not official, and not saved.</p>
      <p className="sum" role="status">
        {summary}
      </p>
      {notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
      <DataTable
        caption={`Now is as of ${showDate(present.asOf)} by ${present.ruleSet}, simulated as of ${showDate(simulated.asOf)} by ${simulated.ruleSet}.`}
        columns={columnsOf(titles)}
        rows={shown}
        keyOf={({ metric, area }) => `${metric} ${area}`}
        rowClass={({ difference, statusChanges }) =>
          /^0/.test(difference) && !statusChanges ? undefined : 'changed'
        }
      />
      {shown.length < json.lines.length && <p className="muted small">{leftOut}</p>}
      <DownloadLinks href={api} of="The simulation" />
      <p className="small">
        <a href={`?${query}`}>Link to this simulation</a>{' '}
        <span className="muted">Everyone who may see this organization sees the same.</span>
      </p>
    </section>
  )
}

const columnsOf = (titles: Props['titles']): Column<ShownSimulatedLine>[] => [
  {
    name: 'Criterion',
    heads: true,
    of: ({ metric, area }) => (area ? areaName(area) : (titles[metric] ?? metric)),
    below: ({ metric, area, simulated: { threshold } }) =>
      `${area ? `${titles[metric] ?? metric}, ` : ''}${threshold === null ? 'for information' : `at least ${threshold}`}`,
  },
  { name: 'Now', number: true, of: ({ present }) => <Score {...present} /> },
  { name: 'Simulated', number: true, of: ({ simulated }) => <Score {...simulated} /> },
  {
    name: 'Difference',
    number: true,
    of: ({ difference, statusChanges }) => (
      <>
        {difference}
        {statusChanges && <span className="unsure">status changes</span>}
      </>
    ),
  },
]

const Score = ({ display, status }: Pick<ShownSimulatedLine['present'], 'display' | 'status'>) => (
  <>
    {display}
    <StatusPill status={status} />
  </>
)

const hasAnything = ({ area, present, simulated }: ShownSimulatedLine) =>
  area === null || Number(present.display) > 0 || Number(simulated.display) > 0
