import { KINDS, type Kind } from '../../line-items/model/kinds'

/** What line items are read against; imported like them, kept row by row by number or id. */
export const REGISTERS = ['courses', 'exams', 'trainers', 'locations'] as const
export type Register = (typeof REGISTERS)[number]

/** Every kind of file that can be imported. */
export const IMPORT_KINDS = [...KINDS, ...REGISTERS] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
export const isLineItemKind = (kind: ImportKind): kind is Kind => (KINDS as readonly string[]).includes(kind)
