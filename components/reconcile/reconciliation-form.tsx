'use client'

import { useRouter } from 'next/navigation'
import { comparisonPage } from '@/lib/paths/any-programme'
import type { FigureGroup, OwnFigure } from '@/lib/reconcile/reconciling'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

type Props = {
  slug: string
  programme: string
  today: string
  name: string
  groups: readonly FigureGroup[]
  /** With which the reader begins. */
  first: Pick<OwnFigure, 'metric' | 'area'> | null
}

/** Begins a reconciliation with the numbers as Partner Center's page has them. */
export function ReconciliationForm({ slug, programme, today, name, groups, first }: Props) {
  const router = useRouter()
  const figures = groups.flatMap((group) => group.figures)
  const send = ({ name, takenOn, asOf, note, ...values }: FormValues) =>
    sendJson<{ id: number }>('POST', `/api/v1/orgs/${slug}/${programme}/reconciliations`, {
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
  const field = (figure: OwnFigure) => {
    const { metric, area, title, ours } = figure
    return (
      <TextField
        key={`${area} ${metric}`}
        name={`figures.${figures.indexOf(figure)}.value`}
        label={title}
        hint={`Laurel shows ${ours}`}
        inputMode="decimal"
        autoFocus={first?.metric === metric && first.area === area}
      />
    )
  }
  return (
    <ApiForm
      label="Begin a reconciliation"
      className="stack"
      submit="Compare"
      working="Comparing…"
      send={send}
      onDone={({ id }) => router.push(comparisonPage.href({ slug, programme, id }))}
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
        {groups.map(({ id, name, whole, figures }) => (
          <fieldset key={id} className={whole ? 'figures all' : 'figures'}>
            <legend>{name}</legend>
            {figures.map(field)}
          </fieldset>
        ))}
      </div>
      <TextField name="note" label="Note" />
    </ApiForm>
  )
}
