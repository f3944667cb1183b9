import type { DoubtNotes } from '../../model/doubt-notes'
import type { RecordKind } from '../../model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../model/record-shapes'
import { lineOfRow, type RowsOfLines } from '../unfold'

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const NAMED = 5
/** Measures are stored in ten-thousandths. */
const SCALE = 10_000

type Values = readonly (string | null)[]

/** Looks on while rows go by. Nothing is refused or changed for what it finds. */
export class Doubts {
  private readonly tenants: Required<DoubtNotes>['unusualTenants'] = { rows: 0, first: [] }
  private readonly active: Required<DoubtNotes>['moreActive'] = { rows: 0, first: [] }
  private readonly tenant: number
  private readonly licences: { paid: number; active: number } | null
  private last = ''
  private unusual = false
  private readonly told = new Set<string>()

  constructor(
    kind: RecordKind,
    private readonly of: RowsOfLines,
  ) {
    const columns = stagedColumns(RECORD_SHAPES[kind])
    this.tenant = columns.indexOf('tenant')
    this.licences =
      kind === 'license-usage' ? { paid: columns.indexOf('amount'), active: columns.indexOf('second') } : null
  }

  see(values: Values): void {
    if (this.tenant !== -1) this.seeTenant(values, values[this.tenant] ?? '')
    if (this.licences) this.seeLicences(values, this.licences)
  }

  end(): DoubtNotes {
    const { tenants, active } = this
    return {
      ...(tenants.rows > 0 && { unusualTenants: tenants }),
      ...(active.rows > 0 && { moreActive: active }),
    }
  }

  /** Rows of one customer often follow each other. */
  private seeTenant(values: Values, id: string): void {
    if (id !== this.last) {
      this.last = id
      this.unusual = !GUID.test(id)
    }
    if (!this.unusual) return
    this.tenants.rows += 1
    if (this.tenants.first.length === NAMED || this.told.has(id)) return
    this.told.add(id)
    this.tenants.first.push({ line: this.lineOf(values), id })
  }

  private seeLicences(values: Values, { paid, active }: { paid: number; active: number }): void {
    const [has, uses] = [Number(values[paid]), Number(values[active])]
    if (uses <= has) return
    this.active.rows += 1
    if (this.active.first.length < NAMED)
      this.active.first.push({ line: this.lineOf(values), active: uses / SCALE, paid: has / SCALE })
  }

  private lineOf = (values: Values): number => lineOfRow(Number(values[0]), this.of)
}
