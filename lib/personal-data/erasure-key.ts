import { createHmac, hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { env } from '../env'
import { LaurelError } from '../errors'
import { plainIdentity } from '../imports/reading/identity'
import { madeKey, readKeys } from '../key-file'

/** Beside the database, never in it: with both, learner IDs that are tried one by one would be known again. */
export const ERASURE_KEY_FILE = 'erasure-key'
const file = () => join(env().dataDir, ERASURE_KEY_FILE)

const mac = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('hex')

/** What knows erased learners and their rows again; without the key nobody does. */
export type ErasureKey = {
  /** Tells keys apart, and says nothing of them. */
  name: string
  learner(orgId: number, id: string): string
  /** What an identity made of a row's content, and so of its learner, becomes. */
  row(orgId: number, identity: string): string
}

/** @throws LaurelError conflict where what is known was made by another key, or by one that is gone */
export function erasureKey(known: readonly string[] = []): ErasureKey {
  const names = new Set(known)
  const [text] = names.size === 0 ? [madeOrRead()] : readKeys(file())
  const key = text === undefined ? null : opened(text)
  const missing = [...names].find((name) => name !== key?.name)
  if (key && missing === undefined) return key
  throw new LaurelError(
    'conflict',
    `The key by which erased learners are known again is missing (${missing}): with this file they could come back. Put it back as ${ERASURE_KEY_FILE} in the data folder. Nothing was changed.`,
  )
}

const madeOrRead = (): string => readKeys(file())[0] ?? madeKey(file())

function opened(text: string): ErasureKey {
  const key = Buffer.from(hkdfSync('sha256', text, 'laurel', 'laurel erased learners', 32))
  const name = mac(key, 'name').slice(0, 8)
  return {
    name,
    learner: (orgId, id) => `${name}:${mac(key, `learner ${orgId} ${plainLearner(id)}`).slice(0, 32)}`,
    row: (orgId, identity) => {
      const [version, hash, nth] = identity.split(':')
      return `${version}:${mac(key, `row ${orgId} ${hash}`).slice(0, 32)}:${nth}`
    },
  }
}

/** Of how a learner was hashed: the name of the key. */
export const keyNameOf = (learner: string): string => learner.split(':')[0] ?? ''

/** Without dirt, as IDs of rows are read; a mail address whatever its case. */
export function plainLearner(cell: string): string {
  const id = plainIdentity(cell).normalize('NFC')
  return id.includes('@') ? id.toLowerCase() : id
}
