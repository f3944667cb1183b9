import { KINDS, type Kind } from '../../line-items/model/kinds'

/** What line items are read against; imported like them, kept row by row by number or id. */
export const REGISTERS = [
  'courses',
  'exams',
  'trainers',
  'locations',
  'trainer-credentials',
  'course-requirements',
  'classes',
  'codes',
] as const
export type Register = (typeof REGISTERS)[number]

/** Reports of figures by month and customer. */
export const FIGURE_KINDS = [
  'azure-consumption',
  'license-usage',
  'business-revenue',
  'business-usage',
] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** Files whose rows are kept as each import said them: customers, their figures by month, and what people hold. */
export const RECORDS = ['customers', ...FIGURE_KINDS, 'certifications'] as const
export type RecordKind = (typeof RECORDS)[number]

/** Every kind of file that can be imported. */
export const IMPORT_KINDS = [...KINDS, ...REGISTERS, ...RECORDS] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
export const isLineItemKind = (kind: ImportKind): kind is Kind => (KINDS as readonly string[]).includes(kind)
export const isRecordKind = (kind: ImportKind): kind is RecordKind =>
  (RECORDS as readonly string[]).includes(kind)
