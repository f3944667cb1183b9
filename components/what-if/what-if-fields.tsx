'use client'

import { nextRefresh, showDate } from '@/lib/dates'
import { AREAS, type AreaId } from '@/lib/programmes/training-services/kinds'
import { ASSUMED_AVERAGE } from '@/lib/programmes/training-services/what-if/changes'
import { averageParameter, surveysParameter } from '@/lib/programmes/training-services/what-if/parameters'
import type { Problem } from '@/lib/what-if/model/trial'
import type { Bounds } from './slider-bounds'
import { SliderField } from './slider-field'

export type Choices = {
  dates: { today: string; anniversary: string | null }
  ruleSets: { id: string; title: string }[]
}
type Area = (typeof AREAS)[number]
type Props = Choices & {
  values: Record<string, string>
  bounds: Bounds
  problems: Problem[]
  change: (name: string, value: string) => void
}

export function WhatIfFields({ values, bounds, problems, change, dates, ruleSets }: Props) {
  const field = (name: string) => ({
    name,
    value: values[name] ?? '',
    problem: problems.find(({ path }) => path === name)?.message,
    onChange: change,
  })
  const count = (name: string, label: string) => (
    <SliderField
      key={name}
      {...field(name)}
      label={label}
      empty="0"
      {...(bounds[name] ?? { min: 0, max: 100 })}
    />
  )
  const area = ({ id, name }: Area) => (
    <div key={id} className="area">
      {count(surveysParameter(id), name)}
      <SliderField
        {...field(averageParameter(id))}
        label="Their average"
        of={name}
        empty={ASSUMED_AVERAGE}
        min={1}
        max={5}
        step={0.01}
      />
    </div>
  )
  const isStarted = (id: AreaId) => (bounds[surveysParameter(id)]?.min ?? 0) < 0
  const rest = AREAS.filter(({ id }) => !isStarted(id))
  return (
    <>
      <fieldset>
        <legend>Courseware redemptions</legend>
        <p className="hint">Above 0 adds rows, below 0 takes rows of the window away; here and below.</p>
        {count('courseware_advanced', 'Advanced')}
        {count('courseware_fundamentals', 'Fundamentals & others')}
      </fieldset>
      <fieldset>
        <legend>Exam units</legend>
        {count('exams_advanced', 'Advanced units')}
        {count('exams_fundamentals', 'Fundamentals & others units')}
      </fieldset>
      <fieldset>
        <legend>Surveys</legend>
        <p className="hint">
          With an eligible trainer and all nine questions answered. Points are the whole number below 9 ×
          surveys × average.
        </p>
        {AREAS.filter(({ id }) => isStarted(id)).map(area)}
        {rest.length > 0 && (
          <details open={rest.some(({ id }) => values[surveysParameter(id)])}>
            <summary>Solution areas without surveys</summary>
            {rest.map(area)}
          </details>
        )}
      </fieldset>
      <fieldset>
        <legend>Date and rules</legend>
        <AsOfField value={values.as_of ?? ''} dates={dates} change={change} />
        <div className="field">
          <label htmlFor="rule-set">Rule set</label>
          <select
            className="input"
            id="rule-set"
            name="rule_set"
            value={values.rule_set ?? ''}
            onChange={(event) => change('rule_set', event.currentTarget.value)}
          >
            <option value="">The one in force on that date</option>
            {ruleSets.map(({ id, title }) => (
              <option key={id} value={id}>
                {id}: {title}
              </option>
            ))}
          </select>
        </div>
      </fieldset>
    </>
  )
}

type AsOfProps = Pick<Choices, 'dates'> & Pick<Props, 'change'> & { value: string }

function AsOfField({ value, dates, change }: AsOfProps) {
  const { today, anniversary } = dates
  const refresh = nextRefresh(today)
  return (
    <div className="field">
      <label htmlFor="as-of">As of</label>
      <input
        className="input"
        id="as-of"
        name="as_of"
        type="date"
        min="2022-10-01"
        value={value}
        aria-describedby="as-of-hint"
        onChange={(event) => change('as_of', event.currentTarget.value)}
      />
      <p className="hint" id="as-of-hint">
        Empty is today, {showDate(today)}. Rows are added in the last month of that date’s window.
      </p>
      <p className="row scripted">
        <button type="button" className="btn" onClick={() => change('as_of', refresh)}>
          Next refresh
        </button>
        {anniversary && (
          <button type="button" className="btn" onClick={() => change('as_of', anniversary)}>
            Anniversary
          </button>
        )}
      </p>
    </div>
  )
}
