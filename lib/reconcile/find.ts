import type { TenantStatements } from '@/db/client'
import { readMeanings } from '@/lib/locations/sql/locations'
import {
  findReconciliation,
  type ReconciliationRow,
  readFigures,
  readStates,
} from '@/lib/reconcile/sql/reconciliations'
import type { RowScope } from '@/lib/reconcile/sql/row-differences'
import { windowBefore } from '../dates'
import { notFound } from '../errors'
import type { Kind } from '../line-items/model/kinds'
import type { Programme } from '../scoring/programme'
import type { RuleBook } from '../scoring/rule-book'
import { compareFigures, type FigureDifference, figureKey } from './compare-figures'
import type { LocatedBasis } from './model/part-score'

/** @throws LaurelError not_found, for one of another programme too */
export async function found(
  tx: TenantStatements,
  id: number,
  programme: Pick<Programme, 'id'>,
): Promise<ReconciliationRow> {
  const row = await findReconciliation(tx, id)
  if (row?.programme !== programme.id) throw notFound('This reconciliation')
  return row
}

/** Its figures beside ours. */
export async function readCompared(
  tx: TenantStatements,
  { id, asOf }: Pick<ReconciliationRow, 'id' | 'asOf'>,
  basis: LocatedBasis,
): Promise<FigureDifference[]> {
  const figures = await readFigures(tx, id)
  const places = new Set(figures.flatMap(({ location }) => (location === '' ? [] : [location])))
  const [states, meanings] = await Promise.all([
    readStates(tx, id, figures.map(figureKey)),
    readMeanings(tx, [...places]),
  ])
  return compareFigures(basis, { asOf, figures, states, meanings })
}

/** Which rows are held against each other: ours of the window as of the reconciliation's date. */
export const scopeOf = (
  { id, asOf }: Pick<ReconciliationRow, 'id' | 'asOf'>,
  kind: Kind,
  rules: RuleBook,
): RowScope => ({ id, kind, window: windowBefore(asOf, rules.at(asOf).windowMonths.value) })
