import type { Database } from '@/db/client'
import { readSeals, replaceSeals } from '@/lib/delivery/sql/reseal-codes'
import { lockState } from '@/lib/organizations/sql/state'
import { env } from '../env'
import { newKey } from '../key-file'
import { codesKeys, keepKeys, keyName, openCode, sealedCode } from './codes-key'

export type Rotation = {
  key: string
  resealed: number
  /** Sealed by a key that is not there: they stay as they are. */
  lost: number
  /** The keys before are forgotten; else they still have to open what is lost. */
  forgotten: boolean
}

/**
 * Seals every code of every organization anew. A key of the data folder is made and kept with those before until all is
 * done, so that it may break off anywhere; of keys from the surroundings the first one seals.
 * @param db as the owner of the tables
 */
export async function rotateCodesKey(db: Database, orgIds: readonly number[]): Promise<Rotation> {
  const before = codesKeys()
  const given = env().codesKeys.length > 0
  const keys = given ? before : [newKey(), ...before]
  if (!given) keepKeys(keys)
  let [resealed, lost] = [0, 0]
  for (const orgId of orgIds) {
    const done = await reseal(db, orgId, keys)
    resealed += done.resealed
    lost += done.lost
  }
  const [key = ''] = keys
  const forgotten = !given && lost === 0
  if (forgotten) keepKeys([key])
  return { key: keyName(key), resealed, lost, forgotten }
}

async function reseal(db: Database, orgId: number, keys: readonly string[]) {
  return db.inTenant(orgId, 'write', async (tx) => {
    await lockState(tx)
    const seals = await readSeals(tx)
    const opened = seals.flatMap((was) => {
      const code = openCode(orgId, was, keys)
      return code === null ? [] : [{ ...sealedCode(orgId, code, keys[0]), was }]
    })
    await replaceSeals(tx, opened)
    return { resealed: opened.length, lost: seals.length - opened.length }
  })
}
