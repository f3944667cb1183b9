'use client'

import { useRouter } from 'next/navigation'
import { reconciliationPage } from '@/lib/paths/reconcile'
import { type AreaId, areaName, type Metric } from '@/lib/programmes/training-services/kinds'
import { METRIC_NAMES } from '@/lib/programmes/training-services/metric-names'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

/** A number to be entered, and what Laurel shows today. */
type OwnFigure = { metric: Metric; area: AreaId | null; ours: string }
type Props = {
  slug: string
  today: string
  name: string
  figures: readonly OwnFigure[]
  first: string | null
}

/** Begins a reconciliation with the numbers as Partner Center's page has them. */
export function ReconciliationForm({ slug, today, name, figures, first }: Props) {
  const router = useRouter()
  const send = ({ name, takenOn, asOf, note, ...values }: FormValues) =>
    sendJson<{ id: number }>('POST', `/api/v1/orgs/${slug}/training-services/reconciliations`, {
      name,
      takenOn,
      asOf,
      note,
      figures: figures.map(({ metric, area }, index) => ({
        metric,
        area: area ?? '',
        value: values[`figures.${index}.value`] ?? '',
      })),
    })
  const field = ({ metric, area, ours }: OwnFigure, index: number) => (
    <TextField
      key={`${area} ${metric}`}
      name={`figures.${index}.value`}
      label={METRIC_NAMES[metric].title}
      hint={`Laurel shows ${ours}`}
      inputMode="decimal"
      autoFocus={first === `${area ?? ''} ${metric}`}
    />
  )
  const groups = [...new Set(figures.map(({ area }) => area))]
  return (
    <ApiForm
      label="Begin a reconciliation"
      className="stack"
      submit="Compare"
      working="Comparing…"
      send={send}
      onDone={({ id }) => router.push(reconciliationPage.href({ slug, id }))}
    >
      <div className="form wide">
        <TextField name="name" label="Name" defaultValue={name} />
        <TextField name="takenOn" label="Partner Center read on" type="date" defaultValue={today} />
        <TextField
          name="asOf"
          label="As of"
          type="date"
          hint="Empty: the same day. Until about the 20th of a month Partner Center may still show the window before."
        />
      </div>
      <p className="muted">Enter what you see there; leave empty what you do not know.</p>
      <div className="figure-groups">
        {groups.map((area) => (
          <fieldset key={area} className={area ? 'figures' : 'figures all'}>
            <legend>{area ? areaName(area) : 'Base criteria'}</legend>
            {figures.map((figure, index) => (figure.area === area ? field(figure, index) : null))}
          </fieldset>
        ))}
      </div>
      <TextField name="note" label="Note" />
    </ApiForm>
  )
}
