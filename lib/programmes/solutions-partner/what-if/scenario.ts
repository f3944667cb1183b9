import type { PlainDate } from '../../../dates'
import { parameterReader, writeDated } from '../../../what-if/model/parameters'
import type { Problem } from '../../../what-if/model/problem'
import { CAPABILITY_RULE_SETS } from '../rules'
import { MOST_TRIED, readTried, type Tried, triedFrom, writeTried } from './tried'

/** What the address of a simulation says. */
export type CapabilityScenario = { tried: Tried[]; asOf: PlainDate | null; ruleSet: string | null }

type Get = (name: string) => string | null

/**
 * Reads parameters by name; what cannot be read is left out and named. `add` is one change more, whose parts are
 * parameters of their own, as a form gives them.
 * @param customerOf the tenant ID of a customer by its name; the same text where nobody is called so
 */
export function readScenario(
  get: Get,
  customerOf: (text: string) => string = (text) => text,
): { scenario: CapabilityScenario; problems: Problem[] } {
  const { tried, problems } = readTried(get('changes') ?? '')
  const add = get('add')?.trim()
  if (add) {
    const found = triedFrom(add, (name) => {
      const text = get(name) ?? undefined
      return name === 'customer' && text !== undefined ? customerOf(text.trim()) : text
    })
    if (typeof found === 'string') problems.push({ path: 'add', message: found })
    else if (tried.length >= MOST_TRIED)
      problems.push({ path: 'add', message: `At most ${MOST_TRIED} changes at once.` })
    else tried.push(found)
  }
  const { dated } = parameterReader(get, problems)
  return { scenario: { tried, ...dated(CAPABILITY_RULE_SETS) }, problems }
}

/** The shortest address that says the same; what is absent changes nothing. */
export function parametersOf({ tried, ...dated }: CapabilityScenario): URLSearchParams {
  const query = new URLSearchParams()
  if (tried.length > 0) query.set('changes', writeTried(tried))
  return writeDated(query, dated)
}
