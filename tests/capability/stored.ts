import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../../db/client'
import { certifications, customers, monthlyFigures, recordNames } from '../../db/schema/records'
import { isPlainDate, lastOf, monthOf, type PlainDate } from '../../lib/dates'
import { associationOf } from '../../lib/imports/model/associations'
import { KIND_OF } from '../../lib/programmes/solutions-partner/figures/family-kinds'
import type { FigureRow, Rows } from '../../lib/programmes/solutions-partner/figures/rows'
import type { MetName } from '../../lib/programmes/solutions-partner/names/meaning'

/** What an import would take of generated rows: real days, and of licences and certifications that contradict each other the first. */
export function importable(rows: Rows): Rows {
  const isFirst = firstOf()
  return {
    customers: rows.customers,
    figures: rows.figures.filter((row) => row.family !== 'licence' || isFirst(identityOf(storedOf(row)))),
    certifications: rows.certifications
      .map((row) => ({
        ...row,
        completedOn: realDay(row.completedOn),
        expiresOn: row.expiresOn && realDay(row.expiresOn),
        leftOn: row.leftOn && realDay(row.leftOn),
      }))
      .filter(({ person, certification, completedOn }) =>
        isFirst([person, certification, completedOn].join('\n')),
      ),
  }
}

function firstOf(): (identity: string) => boolean {
  const seen = new Set<string>()
  return (identity) => seen.size < seen.add(identity).size
}

const realDay = (day: PlainDate) => (isPlainDate(day) ? day : lastOf(monthOf(day)))

type Stored = Omit<typeof monthlyFigures.$inferInsert, 'orgId' | 'importId' | 'standing'>

/** Rows as an import leaves them: those of one identity of finer reports added up, names noted. */
export async function store(db: Database, orgId: number, rows: Rows, names: readonly MetName[] = []) {
  const figures = addedUp(rows.figures.map(storedOf))
  const said = { orgId, importId: 1, standing: true }
  await db.inTenant(orgId, 'write', async (tx) => {
    const put = async (table: PgTable, values: object[]) => {
      if (values.length > 0) await tx.db.insert(table).values(values).onConflictDoNothing()
    }
    await put(
      monthlyFigures,
      figures.map((figure) => ({ ...said, ...figure })),
    )
    await put(
      customers,
      rows.customers.map((one) => ({ ...said, name: '', country: '', ...one })),
    )
    await put(
      certifications,
      rows.certifications.map((one) => ({ ...said, ...one })),
    )
    await put(
      recordNames,
      [...names, ...namesIn(figures, rows)].map((one) => ({ orgId, ...one })),
    )
  })
}

function storedOf(row: FigureRow): Stored {
  const { month, tenant, workload, association, subscription, partner } = row
  const place = {
    month,
    tenant,
    workload,
    association: associationOf(association) ?? association,
    subscription,
    partner,
  }
  const kind = KIND_OF[row.family]
  switch (row.family) {
    case 'acr':
      return { ...place, kind, detail: row.offer, amount: row.acrUsd, second: 0n }
    case 'licence':
      return {
        ...place,
        kind,
        detail: '',
        amount: row.paidUnits,
        second: row.activeUsers,
        claimedOn: row.associatedOn,
      }
    case 'revenue':
      return { ...place, kind, detail: '', amount: row.revenueUsd, second: 0n }
    case 'usage':
      return { ...place, kind, detail: row.metricType, amount: row.activeUsers, second: row.capacity }
  }
}

const identityOf = (figure: Stored) => {
  const { kind, month, tenant, workload, association, subscription, partner, detail } = figure
  return [kind, month, tenant, workload, association, subscription, partner, detail].join('\n')
}

function addedUp(figures: readonly Stored[]): Stored[] {
  const byIdentity = new Map<string, Stored>()
  for (const figure of figures) {
    const before = byIdentity.get(identityOf(figure))
    const { amount, second } = before ?? { amount: 0n, second: 0n }
    byIdentity.set(identityOf(figure), {
      ...figure,
      amount: amount + figure.amount,
      second: second + figure.second,
    })
  }
  return [...byIdentity.values()]
}

const namesIn = (figures: readonly Stored[], { certifications: held }: Rows): MetName[] => [
  ...figures.flatMap(({ kind, workload, association, detail }): MetName[] => [
    { kind, field: 'workload', name: workload, means: null },
    { kind, field: 'association', name: association, means: null },
    ...(detail ? [{ kind, field: 'detail', name: detail, means: null } as const] : []),
  ]),
  ...held.map(
    ({ certification }): MetName => ({
      kind: 'certifications',
      field: 'certification',
      name: certification,
      means: null,
    }),
  ),
]
