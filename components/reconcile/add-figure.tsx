'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AREAS, METRICS } from '@/lib/programmes/training-services/kinds'
import { METRIC_NAMES } from '@/lib/programmes/training-services/metric-names'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField, TextField } from '../forms/fields'

const metrics = METRICS.map((value) => ({ value, name: METRIC_NAMES[value].title }))
const areas = [{ value: '', name: 'Base criteria' }, ...AREAS.map(({ id, name }) => ({ value: id, name }))]

/** One more number, of a month or a location if need be; without a value it is taken away. */
export function AddFigure({ url }: { url: string }) {
  const router = useRouter()
  const [saved, setSaved] = useState(0)
  const send = (values: FormValues) =>
    sendJson('PUT', url, {
      figures: [
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name.replace('figures.0.', ''), value]),
        ),
      ],
    })
  return (
    <ApiForm
      label="Add or change a figure"
      className="form wide"
      submit="Save"
      working="Saving…"
      send={send}
      onDone={() => {
        setSaved(saved + 1)
        router.refresh()
      }}
      result={saved > 0 && 'Saved.'}
    >
      <SelectField name="figures.0.metric" label="Criterion" options={metrics} />
      <SelectField name="figures.0.area" label="Solution area" options={areas} />
      <TextField name="figures.0.month" label="Month" type="month" hint="Empty: the whole window." />
      <TextField name="figures.0.location" label="Location ID" hint="Empty: all locations." />
      <TextField
        name="figures.0.value"
        label="Partner Center shows"
        inputMode="decimal"
        hint="Empty: removes the figure."
      />
    </ApiForm>
  )
}
