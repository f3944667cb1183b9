import { isKeepable } from '@/lib/http/keepable'
import { withQuery } from '@/lib/http/see-other'
import { KINDS, type Kind } from '@/lib/kinds'
import { type CriterionId, readCriterionId } from '@/lib/programmes/training-services/criterion-id'
import { SIDE_NAMES, type Side, STATE_NAMES, type State } from './words'

export type SearchParams = Record<string, string | string[] | undefined>

/** What the address of a reconciliation says: which number is explained, and which rows are shown. */
export type ReconcileAddress = {
  path: string
  why: CriterionId | null
  kind: Kind | null
  side: Side | null
  state: State | null
  /** The last row of the page before. */
  after: string | null
}

/** Unknown values are taken for absent. */
export function readReconcileAddress(path: string, params: SearchParams): ReconcileAddress {
  const one = (name: string) => [params[name]].flat()[0] ?? ''
  const among = <T extends string>(list: readonly T[], name: string) =>
    list.find((value) => value === one(name)) ?? null
  const after = one('after').slice(0, 500)
  return {
    path,
    why: readFigure(params, 'why'),
    kind: among(KINDS, 'kind'),
    side: among(Object.keys(SIDE_NAMES) as Side[], 'side'),
    state: among(Object.keys(STATE_NAMES) as State[], 'state'),
    after: after !== '' && isKeepable(after) ? after : null,
  }
}

/** A criterion in an address; null where it is none. */
export function readFigure(params: SearchParams, name: string): ReconcileAddress['why'] {
  const one = (name: string) => [params[name]].flat()[0] ?? ''
  return readCriterionId(one(name), one('area'))
}

/** The address with a change; another choice of rows begins at its first page. */
export function reconcileHref(address: ReconcileAddress, change: Partial<ReconcileAddress>): string {
  const { path, why, kind, side, state, after } = { ...address, after: null, ...change }
  const text = (value: string | null | undefined) => value ?? undefined
  return withQuery(path, {
    why: why?.metric,
    area: text(why?.area),
    kind: text(kind),
    side: text(side),
    state: text(state),
    after: text(after),
  })
}
