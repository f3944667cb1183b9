import type { Registered } from '../programmes/registered'
import { AREA_SCORINGS, PROGRAMMES } from '../programmes/registry'
import type { AreaScoring } from './area-scoring'
import type { ImportKind } from './model/import-kinds'

/** A programme whose scores are the core's criteria. */
export type ByCriteria = Registered & { imports: NonNullable<Registered['imports']> }

/** The programme whose scores files of a kind change. @throws Error for a kind of none */
export function programmeOf(kind: ImportKind): ByCriteria | AreaScoring {
  for (const registered of PROGRAMMES) {
    const { imports } = registered
    if (imports?.kinds.includes(kind)) return { ...registered, imports }
  }
  const scoring = AREA_SCORINGS.find(({ kinds }) => kinds.includes(kind))
  if (!scoring) throw new Error(`files of ${kind} belong to no programme`)
  return scoring
}
