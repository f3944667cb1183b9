import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type InProgramme, simulationHref } from '@/lib/paths/any-programme'
import type { ShownSimulation, ShownTrial } from '@/lib/what-if/model/shown'
import { callApi } from '../forms/call-api'
import { readingOf } from './reading'

/** Parameters by name, as they are typed. */
export type Values = Readonly<Record<string, string>>

/** Long enough for a slider that is being moved, too short to be waited for. */
const PAUSE_MS = 150

/** What is asked for and what would be. The address follows, so that it can be handed on. */
export function useTrial(place: InProgramme, { simulation: first, ruleSets, problems }: ShownTrial) {
  const ids = ruleSets.map(({ id }) => id)
  const reading = readingOf(place.programme)
  const address = useSearchParams()
  const [seen, setSeen] = useState(address)
  const [values, setValues] = useState<Values>(first.parameters)
  const start = new URLSearchParams(first.parameters).toString()
  const [query, setQuery] = useState(start)
  /** The address that is on its way to the router; only one is at a time. */
  const [sent, setSent] = useState<string | null>(null)
  /** Whether Back leads to what was before. */
  const [step, setStep] = useState(false)
  const [touched, setTouched] = useState(false)
  // One for each page: on the server nothing of an organization outlives its answer.
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }))
  if (address !== seen) {
    setSeen(address)
    setSent(null)
    // An address that follows the fields leaves them alone; any other is a scenario that was opened.
    const opened = reading((name) => address.get(name), ids).wanted
    if (![query, sent].includes(opened.toString())) {
      setQuery(opened.toString())
      setValues(Object.fromEntries(opened))
    }
  }
  const read = reading((name) => values[name], ids)
  const wanted = read.wanted.toString()
  useEffect(() => {
    // A form that was sent before there were scripts: its parts are in the parameters by now.
    const added = address.has('add')
    if ((wanted === query && !added) || sent !== null) return
    const timer = setTimeout(
      () => {
        setQuery(wanted)
        setStep(false)
        if (window.location.search.slice(1) === wanted) return
        setSent(wanted)
        const href = simulationHref(place, wanted)
        if (step) window.history.pushState(null, '', href)
        else window.history.replaceState(null, '', href)
      },
      step ? 0 : PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [wanted, query, sent, address, step, place])
  const { data, error, isFetching } = useQuery(
    {
      queryKey: [place.slug, place.programme, query],
      queryFn: ({ signal }) => callApi<ShownSimulation>(apiOf(place, query), { signal }),
      initialData: query === start ? first : undefined,
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    },
    client,
  )
  /** All at once, which is a step that Back takes back. */
  const open = (parameters: Values) => {
    setTouched(true)
    setStep(true)
    setValues(parameters)
  }
  return {
    ...{ values, wanted, query, data, error, open },
    busy: isFetching,
    problems: touched ? read.problems : problems,
    change(name: string, value: string) {
      setTouched(true)
      setStep(false)
      setValues((before) => ({ ...before, [name]: value }))
    },
    /** One change more, by all that its form says. @throws ApiError where it cannot be read */
    async add(parts: Values) {
      const asked = new URLSearchParams({ ...parts }).toString()
      open((await callApi<ShownSimulation>(apiOf(place, asked))).parameters)
    },
  }
}

export const apiOf = ({ slug, programme }: InProgramme, query: string): string =>
  `/api/v1/orgs/${slug}/${programme}/what-if${query ? `?${query}` : ''}`
