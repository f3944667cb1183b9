import type { Registered } from '../programmes/registered'
import { PROGRAMMES } from '../programmes/registry'
import type { ImportKind } from './model/import-kinds'

/** The programme whose scores files of a kind change. @throws Error for a kind of none */
export function programmeOf(kind: ImportKind): Registered & { imports: NonNullable<Registered['imports']> } {
  for (const registered of PROGRAMMES) {
    const { imports } = registered
    if (imports?.kinds.includes(kind)) return { ...registered, imports }
  }
  throw new Error(`files of ${kind} belong to no programme`)
}
