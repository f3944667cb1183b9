import type { TenantStatements } from '../../db/client'
import type { PlainDate } from '../dates'
import type { Table } from '../exports/table'
import type { OrgState } from '../organizations/sql/state'
import type { Status } from '../scoring/status'
import type { StoredSnapshot } from './content'

/** How a result is issued for good and read again: what snapshots of any programme are made of. */
export type Issuing = {
  readReach(tx: TenantStatements): Promise<{ state: OrgState; hasData: boolean }>
  /** As one transaction sees it. @throws NoRuleSetError */
  issue(
    tx: TenantStatements,
    of: { slug: string; asOf: PlainDate },
  ): Promise<{ ruleSet: string; result: object; input: object }>
  /** Whether this version of Laurel makes the same result of what was kept; true where that cannot be asked. */
  holds(snapshot: StoredSnapshot): boolean
  /** What a snapshot keeps, and what it is to be verified, as parts of a sentence. */
  keeps: string
  verified: string
  /** What a list of snapshots shows of a result. */
  columns: readonly { name: string; of(result: object): string | null }[]
  /** The scores of a result in columns of a file. */
  scores: readonly { name: string; of(result: object): string | number | null }[]
  /** None: there is no status of the whole. */
  statusOf?(result: object): Status
}

/** A result that was issued, beside the same date by what is known now. */
export type Reissued = {
  /** Name and value of what is said of it beside date, kind and version. */
  facts: readonly (readonly [name: string, value: string])[]
  figures: readonly {
    id: string
    name: string
    benchmark: string | null
    display: string
    status: Status | null
    /** Where another word than the usual one is that of the programme. */
    word?: string
    /** null: it is not there any more. */
    today: string | null
  }[]
  /** Whether it is the same, and what else the answer says of it. */
  present: { same: boolean } & Readonly<Record<string, unknown>>
  table: Table<unknown>
}

/** Of a programme that scores itself: it reads again what it has issued. */
export type OwnIssuing = Issuing & {
  reissue(tx: TenantStatements, snapshot: StoredSnapshot): Promise<Reissued>
}
