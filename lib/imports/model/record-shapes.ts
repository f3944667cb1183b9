import type { RecordKind } from './import-kinds'

type StoredType = 'text' | 'bigint' | 'date' | 'boolean'

/** How rows of a kind lie in their table, beside whose they are and whether they stand. */
export type RecordShape = {
  table: 'monthly_figures' | 'customers' | 'certifications'
  /** What tells rows apart, in the order of the primary key; figures are told apart by their kind as well. */
  key: readonly { name: string; type: StoredType }[]
  /** What a row says. Amounts are ten-thousandths. */
  content: readonly { name: string; type: StoredType }[]
  /** Reports are finer than the rules: rows of one identity in one file are added up. */
  adds: boolean
}

/** So many columns of a key bring rows that lie close in its index close together. */
export const CLOSE = 2

const texts = (...names: string[]) => names.map((name) => ({ name, type: 'text' as const }))

const figures = (adds: boolean): RecordShape => ({
  table: 'monthly_figures',
  key: texts('month', 'tenant', 'workload', 'association', 'subscription', 'partner', 'detail'),
  content: [
    { name: 'amount', type: 'bigint' },
    { name: 'second', type: 'bigint' },
    { name: 'claimed_on', type: 'date' },
  ],
  adds,
})

export const RECORD_SHAPES: Readonly<Record<RecordKind, RecordShape>> = {
  customers: {
    table: 'customers',
    key: texts('tenant'),
    content: texts('name', 'segment', 'country'),
    adds: false,
  },
  'azure-consumption': figures(true),
  'license-usage': figures(false),
  'business-revenue': figures(true),
  'business-usage': figures(true),
  certifications: {
    table: 'certifications',
    key: [...texts('person', 'certification'), { name: 'completed_on', type: 'date' }],
    content: [
      { name: 'expires_on', type: 'date' },
      { name: 'linked', type: 'boolean' },
      { name: 'left_on', type: 'date' },
      ...texts('type'),
    ],
    adds: false,
  },
}

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORD_SHAPES, kind)

/** The columns of COPY for staged rows: the line, what tells rows apart, what they say. */
export const stagedColumns = ({ key, content }: RecordShape): string[] => [
  'line',
  ...[...key, ...content].map(({ name }) => name),
]
