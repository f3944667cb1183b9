'use client'

import type { WhatIfJson, WhatIfLineJson } from '@/lib/answers/plan'
import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/kinds'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import { DownloadLinks } from '../tables/download-links'
import { StatusPill } from '../ui/status'

type Props = { json: WhatIfJson; busy: boolean; api: string; query: string }

/** The simulated result beside the present one; looks like no official figure does. */
export function SimulationResult({ json, busy, api, query }: Props) {
  const { summary, notes, present, simulated } = json
  const shown = json.lines.filter(hasAnything)
  return (
    <section className="simulation" aria-label="Simulation" aria-busy={busy}>
      <p className="band">Simulation. Not official, and nothing of it is stored.</p>
      <p className="sum" role="status">
        {summary}
      </p>
      {notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
      <table className="table fold">
        <caption>
          Now is as of {showDate(present.asOf)} by {present.ruleSet}, simulated as of{' '}
          {showDate(simulated.asOf)} by {simulated.ruleSet}.
        </caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className="r">
              Now
            </th>
            <th scope="col" className="r">
              Simulated
            </th>
            <th scope="col" className="r">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Row key={`${line.metric} ${line.area}`} line={line} />
          ))}
        </tbody>
      </table>
      {shown.length < json.lines.length && (
        <p className="muted small">Solution areas without surveys are left out.</p>
      )}
      <DownloadLinks href={api} of="The simulation" />
      <p className="small">
        <a href={`?${query}`}>Link to this simulation</a>{' '}
        <span className="muted">Whoever may see this organization sees the same.</span>
      </p>
    </section>
  )
}

function Row({ line }: { line: WhatIfLineJson }) {
  const { metric, area, present, simulated, difference, statusChanges } = line
  const title = METRIC[metric].words.title
  return (
    <tr className={/^0/.test(difference) && !statusChanges ? undefined : 'changed'}>
      <th scope="row">
        {area ? areaName(area) : title}
        <span className="id">
          {area && `${title}, `}
          {simulated.threshold === null ? 'for information' : `at least ${simulated.threshold}`}
        </span>
      </th>
      <td data-of="Now" className="r">
        {present.display}
        <StatusPill status={present.status} />
      </td>
      <td data-of="Simulated" className="r">
        {simulated.display}
        <StatusPill status={simulated.status} />
      </td>
      <td data-of="Difference" className="r">
        {difference}
        {statusChanges && <span className="unsure">status changes</span>}
      </td>
    </tr>
  )
}

const hasAnything = ({ area, present, simulated }: WhatIfLineJson) =>
  area === null || Number(present.display) > 0 || Number(simulated.display) > 0
