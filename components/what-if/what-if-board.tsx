'use client'

import { type InProgramme, simulationHref } from '@/lib/paths/any-programme'
import type { ShownTrial } from '@/lib/what-if/model/shown'
import { ErrorSummary } from '../forms/error-summary'
import { Note } from '../ui/note'
import { AddChange } from './add-change'
import { DateFields } from './date-fields'
import { NumberFields } from './number-fields'
import { SaveScenario } from './save-scenario'
import { SimulationResult } from './simulation-result'
import { TriedChanges } from './tried-changes'
import { apiOf, useTrial } from './use-trial'

type Props = { place: InProgramme; trial: ShownTrial; maySave: boolean }

/** What is tried beside what it would make of the scores; without a script each form answers by its address. */
export function WhatIfBoard({ place, trial, maySave }: Props) {
  const { values, wanted, query, data, error, busy, problems, change, open, add } = useTrial(place, trial)
  const { words, numbers, forms } = trial
  const fields = [numbers, numbers.flatMap(({ more }) => more ?? [])].flat()
  const named = new Set(fields.flatMap(({ rows }) => rows.flat().map(({ name }) => name)))
  const others = problems.filter(({ path }) => !named.has(path))
  return (
    <div className="what-if">
      <div className="stack">
        {others.length > 0 && (
          <Note tone="unsure">
            {others.map(({ path, message }) => (
              <p key={path + message}>{message}</p>
            ))}
          </Note>
        )}
        {forms.length > 0 && (
          <section className="stack" aria-labelledby="tried">
            <TriedChanges
              place={place}
              simulation={data ?? trial.simulation}
              // The date may be newer than the answer.
              onOpen={({ changes = '' }) => open({ ...values, changes })}
            />
            <h3>Add a change</h3>
            {forms.map((form) => (
              <AddChange key={form.kind} form={form} kept={wanted} onAdd={add} />
            ))}
          </section>
        )}
        <form
          method="get"
          className="fields"
          aria-label="What to change"
          onSubmit={(event) => event.preventDefault()}
        >
          <NumberFields {...{ numbers, values, problems, change }} />
          {values.changes && <input type="hidden" name="changes" value={values.changes} />}
          <DateFields {...{ trial, values, change }} />
          <p className="row">
            <button type="submit" className="btn go unscripted">
              Simulate
            </button>
            <a
              href={simulationHref(place)}
              onClick={(event) => {
                event.preventDefault()
                open({})
              }}
            >
              Start over
            </a>
          </p>
        </form>
      </div>
      <div className="stack">
        {error && <ErrorSummary error={error} />}
        {data && (
          <SimulationResult
            json={data}
            titles={words.titles}
            leftOut={words.leftOut}
            busy={busy}
            api={apiOf(place, query)}
            query={query}
          />
        )}
        {maySave && (
          <SaveScenario url={`/api/v1/orgs/${place.slug}/${place.programme}/scenarios`} query={query} />
        )}
      </div>
    </div>
  )
}
