import { getTableColumns, is } from 'drizzle-orm'
import { type AnyPgColumn, getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as attachments from '../../../db/schema/attachments'
import * as certificates from '../../../db/schema/certificates'
import * as delivery from '../../../db/schema/delivery'
import * as designations from '../../../db/schema/designations'
import * as checks from '../../../db/schema/guideline-checks'
import * as guidelineRecords from '../../../db/schema/guideline-records'
import * as imports from '../../../db/schema/imports'
import * as insight from '../../../db/schema/insight'
import * as lineItems from '../../../db/schema/line-items'
import * as organization from '../../../db/schema/organization'
import * as personalData from '../../../db/schema/personal-data'
import * as records from '../../../db/schema/records'
import * as registers from '../../../db/schema/registers'
import * as specializations from '../../../db/schema/specializations'
import * as totals from '../../../db/schema/totals'

/** A table whose rows belong to an organization. */
export type OrgTable = PgTable & { orgId: AnyPgColumn }

const MODULES = [
  attachments,
  certificates,
  delivery,
  designations,
  checks,
  guidelineRecords,
  imports,
  insight,
  lineItems,
  organization,
  personalData,
  records,
  registers,
  specializations,
  totals,
]

/** By name, every table that row-level security holds apart. */
export const TENANT_TABLES: ReadonlyMap<string, OrgTable> = new Map(
  MODULES.flatMap((module) => Object.values(module))
    .filter((one): one is OrgTable => is(one, PgTable) && 'orgId' in getTableColumns(one))
    .map((table) => [getTableConfig(table).name, table]),
)
