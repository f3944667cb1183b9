import type { CapabilityCause } from '../../../answers/capability-reconciliations'
import { associationOf } from '../../../imports/model/associations'
import type { FigureRow } from '../figures/rows'
import type { Meaning } from '../names/meaning'
import { addedUp, asOne, seenThrough, tieOf, without } from './changed-rows'
import type { Known, Problem } from './problem'

/** What a row that counts nowhere may be seen through. */
const MEANT = ['csp-tier-1', 'cpor', 'dpor', 'pal'] as const

/** Customers whom Partner Center sees otherwise: not at all, not through an association, or some subscription twice. */
export const customerCauses = ({ customers, meaning }: Pick<Problem, 'customers' | 'meaning'>): Known[] =>
  [...customers].flatMap(([tenant, rows]) => [
    ...unseen(tenant, rows, meaning),
    ...meantOtherwise(tenant, rows, meaning),
    ...otherSubscriptions(tenant, rows),
  ])

type Rows = readonly FigureRow[]

function unseen(tenant: string, rows: Rows, meaning: Meaning): Known[] {
  const tie = (row: FigureRow) => tieOf(row, meaning)
  const ties = [...new Set(rows.map(tie))].filter((one) => associationOf(one) !== null)
  const gone = (rank: number, cause: CapabilityCause, is: (row: FigureRow) => boolean): Known => ({
    cause,
    rank,
    slot: `customer ${tenant} ${cause.kind === 'customer' ? '' : JSON.stringify(cause)}`,
    rows: rows.filter(is).length,
    change: { of: 'customer', tenant, rows: without(is) },
  })
  const through = ties.map((association) =>
    gone(1, { kind: 'association', tenant, association }, (row) => tie(row) === association),
  )
  const claims = ties
    .filter((association) => association.startsWith('cpor'))
    .flatMap((association) => {
      const claimed = new Set(rows.filter((row) => tie(row) === association).map(({ workload }) => workload))
      if (claimed.size < 2) return []
      return [...claimed].map((workload) =>
        gone(
          1,
          { kind: 'claim', tenant, association, workload },
          (row) => tie(row) === association && row.workload === workload,
        ),
      )
    })
  const whole = ties.length > 1 ? [gone(3, { kind: 'customer', tenant }, () => true)] : []
  return [...through, ...claims, ...whole]
}

/** Rows whose association nobody knows count nowhere with us. */
function meantOtherwise(tenant: string, rows: Rows, meaning: Meaning): Known[] {
  const names = [...new Set(rows.map((row) => tieOf(row, meaning)))].filter(
    (one) => associationOf(one) === null,
  )
  return names.flatMap((name) => {
    const is = (row: FigureRow) => tieOf(row, meaning) === name
    return MEANT.map((association) => ({
      cause: { kind: 'as-association', tenant, name, association } as const,
      rank: 2,
      slot: `meant ${tenant} ${name}`,
      rows: rows.filter(is).length,
      change: { of: 'customer', tenant, rows: seenThrough(association, is) } as const,
    }))
  })
}

function otherSubscriptions(tenant: string, rows: Rows): Known[] {
  const known = (how: 'twice' | 'once', change: (rows: Rows) => FigureRow[], of: number): Known => ({
    cause: { kind: 'subscription', tenant, how },
    rank: 2,
    slot: `subscriptions ${tenant}`,
    rows: of,
    change: { of: 'customer', tenant, rows: change },
  })
  const [views, subscriptions] = [
    sharing(rows, (row) => `${placeOf(row)}\n${row.subscription}`),
    sharing(rows, placeOf, ({ subscription }) => subscription),
  ]
  return [
    ...(views > 0 ? [known('twice', addedUp, views)] : []),
    ...(subscriptions > 0 ? [known('once', asOne, subscriptions)] : []),
  ]
}

const placeOf = ({ family, month, workload }: FigureRow) => `${family}\n${month}\n${workload}`

/** How many rows stand with others of the same place, which are not all alike in `by`. */
function sharing(
  rows: Rows,
  keyOf: (row: FigureRow) => string,
  by: (row: FigureRow) => string = ({ association, partner }) => `${association}\n${partner}`,
): number {
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), by(row)])
  return [...found.values()]
    .filter((all) => new Set(all).size > 1)
    .reduce((sum, { length }) => sum + length, 0)
}
