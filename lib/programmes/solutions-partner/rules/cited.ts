import type { Source } from '../../../rules/model/schema'
import { type DocumentId, sourceIn } from './documents'

/**
 * How sure a value is. `stated`: in the document in these words or numbers. `inferred`: follows from one text or from
 * several. `uncertain`: documents disagree or are silent, and the choice changes scores. `carried`: of a neighbouring
 * date, whose document stands in for one that is not available. `decision`: where no document says anything.
 */
export const STANDINGS = ['stated', 'inferred', 'uncertain', 'carried', 'decision'] as const
export type Standing = (typeof STANDINGS)[number]

/** Where a value comes from. */
export type Citation = { source: Source; standing: Standing; note?: string }
/** A value of the rules with where it comes from. */
export type Cited<T> = Citation & { value: T }

export type Cite = <T>(value: T) => Cited<T>

/** Gives each value of one row of a table the same place; `standing` of the row as a whole. */
export function citing(document: DocumentId, place: string, standing: Standing, note?: string): Cite {
  const citation = { source: sourceIn(document, place), standing, ...(note ? { note } : {}) }
  return (value) => ({ ...citation, value })
}
