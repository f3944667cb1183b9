'use client'

import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { WhatIfJson } from '@/lib/answers/plan'
import { whatIfPage } from '@/lib/paths/what-if'
import { METRIC_NAMES } from '@/lib/programmes/training-services/metric-names'
import { parametersOf, readScenario } from '@/lib/programmes/training-services/what-if/parameters'
import type { Problem } from '@/lib/what-if/model/trial'
import { callApi } from '../forms/call-api'
import { ErrorSummary } from '../forms/error-summary'
import { SaveScenario } from './save-scenario'
import { SimulationResult } from './simulation-result'
import type { Bounds } from './slider-bounds'
import { type Choices, WhatIfFields } from './what-if-fields'

type Props = {
  slug: string
  /** What the server made of the address. */
  first: WhatIfJson
  problems: Problem[]
  bounds: Bounds
  maySave: boolean
} & Choices

/** Long enough for a slider that is being moved, too short to be waited for. */
const PAUSE_MS = 150

/** Fields beside what they would make of the scores. The address follows, so that it can be handed on. */
export function WhatIfBoard({ slug, first, problems, bounds, maySave, ...choices }: Props) {
  const ids = choices.ruleSets.map(({ id }) => id)
  const address = useSearchParams()
  const [seen, setSeen] = useState(address)
  const [values, setValues] = useState<Record<string, string>>(first.parameters)
  const start = new URLSearchParams(first.parameters).toString()
  const [query, setQuery] = useState(start)
  /** The address that is on its way to the router; only one is at a time. */
  const [sent, setSent] = useState<string | null>(null)
  const [touched, setTouched] = useState(false)
  // One for each page: on the server nothing of an organization outlives its answer.
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }))
  if (address !== seen) {
    setSeen(address)
    setSent(null)
    // An address that follows the fields leaves them alone; any other is a scenario that was opened.
    const opened = parametersOf(readScenario((name) => address.get(name), ids).scenario)
    if (![query, sent].includes(opened.toString())) {
      setQuery(opened.toString())
      setValues(Object.fromEntries(opened))
    }
  }
  const read = readScenario((name) => values[name], ids)
  const wanted = parametersOf(read.scenario).toString()
  useEffect(() => {
    if (wanted === query || sent !== null) return
    const timer = setTimeout(() => {
      setQuery(wanted)
      if (window.location.search.slice(1) === wanted) return
      setSent(wanted)
      window.history.replaceState(null, '', wanted ? `?${wanted}` : window.location.pathname)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [wanted, query, sent])
  const { data, error, isFetching } = useQuery(
    {
      queryKey: [slug, query],
      queryFn: ({ signal }) => callApi<WhatIfJson>(apiOf(slug, query), { signal }),
      initialData: query === start ? first : undefined,
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    },
    client,
  )
  const change = (name: string, value: string) => {
    setTouched(true)
    setValues((before) => ({ ...before, [name]: value }))
  }
  return (
    <div className="what-if">
      <form method="get" aria-label="What to change" onSubmit={(event) => event.preventDefault()}>
        <WhatIfFields
          {...choices}
          {...{ values, bounds, change }}
          problems={touched ? read.problems : problems}
        />
        <p className="row">
          <button type="submit" className="btn go unscripted">
            Simulate
          </button>
          <a
            href={whatIfPage.href({ slug })}
            onClick={(event) => {
              event.preventDefault()
              setValues({})
            }}
          >
            Start over
          </a>
        </p>
      </form>
      <div className="stack">
        {error && <ErrorSummary error={error} />}
        {data && (
          <SimulationResult
            json={data}
            titles={TITLES}
            leftOut="Solution areas without surveys are left out."
            busy={isFetching}
            api={apiOf(slug, query)}
            query={query}
          />
        )}
        {maySave && <SaveScenario url={`/api/v1/orgs/${slug}/training-services/scenarios`} query={query} />}
      </div>
    </div>
  )
}

const TITLES = Object.fromEntries(Object.entries(METRIC_NAMES).map(([id, { title }]) => [id, title]))

const apiOf = (slug: string, query: string) =>
  `/api/v1/orgs/${slug}/training-services/what-if${query ? `?${query}` : ''}`
