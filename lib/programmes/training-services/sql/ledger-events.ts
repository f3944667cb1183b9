import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { imports } from '../../../../db/schema/imports'
import { ledger, totalEntries } from '../../../../db/schema/totals'
import { inOrg } from '../../../../db/tenancy'
import type { LedgerEvent } from '../../../changes/model/ledger-event'
import { FACT_SUMS } from '../../../line-items/model/facts'
import type { Total } from '../tallies'
import { type TotalLine, totalOf } from './scoring-input'

const SUMS = sql.raw(FACT_SUMS)

/** Monthly totals over all locations as they were after an event. */
export async function readTotalsAt(tx: TenantStatements, fromMonth: string, seq: number): Promise<Total[]> {
  const lines = await tx.db.execute<TotalLine>(sql`
    select kind, month, item, eligibility, ${SUMS} from ${totalEntries}
    where ${inOrg(totalEntries, tx.orgId)} and seq <= ${seq} and month >= ${`${fromMonth}-01`}::date
    group by kind, month, item, eligibility having sum(rows) <> 0`)
  return lines.map(totalOf)
}

type Range = { after: number; upTo: number }
type EventRow = Omit<LedgerEvent, 'at' | 'deltas'> & { at: string }

/** The events after one number up to another, in order, with what they did from a month on. */
export async function readEvents(
  tx: TenantStatements,
  fromMonth: string,
  { after, upTo }: Range,
): Promise<LedgerEvent[]> {
  if (after >= upTo) return []
  const [events, lines] = await Promise.all([
    tx.db.execute<EventRow>(sql`
      select ${ledger.seq} as seq, to_char(${ledger.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
        ${ledger.event} as event, ${ledger.importId} as "importId", ${imports.fileName} as "fileName", ${imports.kind} as kind
      from ${ledger}
      left join ${imports} on ${imports.orgId} = ${ledger.orgId} and ${imports.id} = ${ledger.importId}
      where ${inOrg(ledger, tx.orgId)} and ${ledger.seq} > ${after} and ${ledger.seq} <= ${upTo}
      order by ${ledger.seq}`),
    tx.db.execute<TotalLine & { seq: string }>(sql`
      select seq, kind, month, item, eligibility, ${SUMS} from ${totalEntries}
      where ${inOrg(totalEntries, tx.orgId)} and seq > ${after} and seq <= ${upTo}
        and month >= ${`${fromMonth}-01`}::date
      group by seq, kind, month, item, eligibility`),
  ])
  const deltas = new Map<number, Total[]>()
  for (const { seq, ...line } of lines) {
    const known = deltas.get(Number(seq)) ?? []
    known.push(totalOf(line as TotalLine))
    deltas.set(Number(seq), known)
  }
  return [...events].map(({ importId, ...event }) => ({
    ...event,
    seq: Number(event.seq),
    importId: importId === null ? null : Number(importId),
    deltas: deltas.get(Number(event.seq)) ?? [],
  }))
}
