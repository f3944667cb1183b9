'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField, TextField } from '../forms/fields'
import type { FigureChoices } from './figure-choices'

type Props = { url: string; choices: FigureChoices }

/** One more number, of a month or a location if need be; without a value it is taken away. */
export function AddFigure({ url, choices: { metrics, areas, area, whole, parts } }: Props) {
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
      <SelectField
        name="figures.0.metric"
        label="Criterion"
        options={[{ value: '', name: 'Choose' }, ...metrics]}
      />
      {areas.length > 0 && (
        <SelectField
          name="figures.0.area"
          label={area}
          options={[...(whole === null ? [] : [{ value: '', name: whole }]), ...areas]}
        />
      )}
      {parts.includes('month') && (
        <TextField name="figures.0.month" label="Month" type="month" hint="Empty: the whole window." />
      )}
      {parts.includes('location') && (
        <TextField name="figures.0.location" label="Location ID" hint="Empty: all locations." />
      )}
      <TextField
        name="figures.0.value"
        label="Partner Center shows"
        inputMode="decimal"
        hint="Empty: removes the figure."
      />
    </ApiForm>
  )
}
