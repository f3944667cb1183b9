import type { ComparedFigures, FigurePart } from '@/lib/reconcile/model/compared-figures'
import { capital } from '@/lib/text/capital'

type Option = { value: string; name: string }
/** What a browser needs of a programme to ask for one of its figures. */
export type FigureChoices = {
  metrics: readonly Option[]
  /** Groups of criteria that have figures of their own; none: there is nothing to choose. */
  areas: readonly Option[]
  /** What the choice among them is called: `Solution area`. */
  area: string
  /** What stands there for a criterion of no such group: `Base criteria`; null: there is none. */
  whole: string | null
  parts: readonly FigurePart[]
}

export function figureChoices({
  places,
  titleOf,
  groupName,
  groupWord,
  whole,
  parts,
}: ComparedFigures): FigureChoices {
  const metrics = [...new Set(places.map(({ metric }) => metric))]
  const groups = [...new Set(places.flatMap(({ area }) => area ?? []))]
  return {
    metrics: metrics.map((value) => ({ value, name: titleOf(value) })),
    areas: groups.map((value) => ({ value, name: groupName(value) })),
    area: capital(groupWord),
    whole,
    parts,
  }
}
