import { associationOf } from '../../../imports/model/associations'
import { KIND_OF } from '../figures/family-kinds'
import type { CertificationRow, FigureRow } from '../figures/rows'
import { certificationOf } from '../names/certifications'
import type { Meaning } from '../names/meaning'

/** Through which association a row is seen, as an id; where none is known as it is written. */
export const tieOf = ({ family, association }: FigureRow, meaning: Meaning): string => {
  const meant = meaning(KIND_OF[family], 'association', association)
  return associationOf(meant) ?? meant
}

/** Without those rows. */
export const without =
  <Row>(is: (row: Row) => boolean) =>
  (rows: readonly Row[]): Row[] =>
    rows.filter((row) => !is(row))

/** Those rows, seen through another association. */
export const seenThrough =
  (association: string, is: (row: FigureRow) => boolean) =>
  (rows: readonly FigureRow[]): FigureRow[] =>
    rows.map((row) => (is(row) ? { ...row, association } : row))

/** Each view of a subscription as a figure of its own: then they are added. */
export const addedUp = (rows: readonly FigureRow[]): FigureRow[] =>
  rows.map((row) => ({ ...row, subscription: `${row.subscription}\n${row.association}\n${row.partner}` }))

/** All subscriptions as one: then the largest view counts. */
export const asOne = (rows: readonly FigureRow[]): FigureRow[] =>
  rows.map((row) => ({ ...row, subscription: '' }))

/** Somebody linked, and never gone. */
export const linked =
  (person: string) =>
  (rows: readonly CertificationRow[]): CertificationRow[] =>
    rows.map((row) => (row.person === person ? { ...row, linked: null, leftOn: null } : row))

/** A certification of somebody without an end. */
export const renewed =
  (is: (row: CertificationRow) => boolean) =>
  (rows: readonly CertificationRow[]): CertificationRow[] =>
    rows.map((row) => (is(row) ? { ...row, expiresOn: null } : row))

/** Whether a row says that somebody holds a certification. */
export const holds =
  (person: string, certification: string, meaning: Meaning) =>
  (row: CertificationRow): boolean =>
    row.person === person &&
    certificationOf(meaning('certifications', 'certification', row.certification)) === certification
