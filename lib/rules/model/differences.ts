import type { RuleSet } from './schema'
import { valuesOf } from './values'

/** One value that two rule sets do not share; null: no limit, undefined: the set asks for nothing here. */
export type ValueDifference = {
  key: string
  before: string | null | undefined
  after: string | null | undefined
}

/** What another rule set asks otherwise, in page order. */
export function differencesOf(before: RuleSet, after: RuleSet): ValueDifference[] {
  const [was, is] = [before, after].map(
    (set) => new Map(valuesOf(set).map(({ key, cited }) => [key, cited.value] as const)),
  )
  if (!was || !is) return []
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((key) => ({ key, before: was.get(key), after: is.get(key) }))
    .filter((one) => one.before !== one.after)
}
