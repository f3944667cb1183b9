import type { TenantStatements } from '@/db/client'
import { readMeanings } from '@/lib/locations/sql/locations'
import {
  findReconciliation,
  type ReconciliationRow,
  readFigures,
  readStates,
} from '@/lib/reconcile/sql/reconciliations'
import type { RowScope } from '@/lib/reconcile/sql/row-differences'
import { notFound } from '../errors'
import type { Kind } from '../line-items/model/kinds'
import type { Programme } from '../scoring/programme'
import { compareFigures, type Entered, type FigureDifference, figureKey } from './compare-figures'
import type { Held, Reconciles } from './reconciling'

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

/** Its figures, as they were entered. */
export async function readEntered(tx: TenantStatements, id: number): Promise<Entered> {
  const figures = await readFigures(tx, id)
  const places = new Set(figures.flatMap(({ location }) => (location === '' ? [] : [location])))
  const [states, meanings] = await Promise.all([
    readStates(tx, id, figures.map(figureKey)),
    readMeanings(tx, [...places]),
  ])
  return { figures, states, meanings }
}

/** The same beside ours; to be asked outside of a transaction, since ours may be read by one of its own. */
export const compared = async (
  { figures }: Pick<Reconciles, 'figures'>,
  held: Held,
  { asOf }: Pick<ReconciliationRow, 'asOf'>,
  entered: Entered,
): Promise<FigureDifference[]> => compareFigures(figures, await held.oursAt(asOf), entered)

/** Which rows are held against each other: ours of the window as of the reconciliation's date. */
export const scopeOf = (
  { id, asOf }: Pick<ReconciliationRow, 'id' | 'asOf'>,
  kind: Kind,
  held: Held,
): RowScope => ({ id, kind, window: held.rulesAt(asOf).window })
