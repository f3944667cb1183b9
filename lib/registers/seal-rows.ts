import { sealedCode } from '../delivery/codes-key'
import type { EntryRow, RegisterReject } from './read-rows'

type Read = { rows: EntryRow[]; rejects: RegisterReject[] }

const NOTHING = Buffer.alloc(0)

/**
 * The rows of a list of codes as they may be kept: each code sealed, and of rejected rows no cell at all, since a code may
 * stand in any of them. Under the organization's lock, so that a change of the key does not pass by.
 */
export const sealRows = <R extends Read>(orgId: number, read: R): R => ({
  ...read,
  rows: read.rows.map((row) => {
    const { codeId, sealed } = sealedCode(orgId, row.entry.key)
    const entry = { ...row.entry, key: codeId, payload: { ...row.entry.payload, sealed } }
    return { ...row, raw: () => NOTHING, entry }
  }),
  rejects: read.rejects.map((reject) => ({
    ...reject,
    raw: NOTHING,
    message: reject.message.replace(/"[^"]*"/g, 'This cell'),
  })),
})
