import { createHmac, hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { seal, unseal } from '../auth/second-factor/seal'
import { env } from '../env'
import { LaurelError } from '../errors'
import { madeKey, readKeys } from '../key-file'
import { writePrivate } from '../write-private'

/** Beside the database, never in it. A line for each key; the first one seals, all of them open. */
export const CODES_KEY_FILE = 'codes-key'
const file = () => join(env().dataDir, CODES_KEY_FILE)

/** The keys in force, the one that seals first; empty before the first code. */
export function codesKeys(): string[] {
  const { codesKeys: given } = env()
  if (given.length > 0) return given
  return readKeys(file())
}

export const keepKeys = (keys: readonly string[]): void => writePrivate(file(), `${keys.join('\n')}\n`)

const sealingKey = (): string => codesKeys()[0] ?? madeKey(file())

const derived = (key: string, what: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, 'laurel', `laurel achievement codes ${what}`, 32))
const mac = (key: string, what: string, text: string): string =>
  createHmac('sha256', derived(key, what)).update(text).digest('hex')

/** Tells keys apart, and says nothing of them. */
export const keyName = (key: string): string => mac(key, 'name', '').slice(0, 8)

/** What knows a code again: there are few enough codes that a hash without a key would give them away. */
const identityOf = (key: string, orgId: number, code: string): string =>
  mac(key, 'identity', `${orgId} ${code}`).slice(0, 32)

const about = (orgId: number, codeId: string): string => `code ${orgId} ${codeId}`

/** What may be kept of a code. @param key left out: the one in force, made where there is none */
export function sealedCode(orgId: number, code: string, key = sealingKey()) {
  const codeId = identityOf(key, orgId, code)
  return { codeId, sealed: `${keyName(key)}:${seal(key, about(orgId, codeId), code)}` }
}

type Sealed = { codeId: string; sealed: string }

/** null where none of the keys opens it. */
export function openCode(
  orgId: number,
  { codeId, sealed }: Sealed,
  keys: readonly string[] = codesKeys(),
): string | null {
  const [name, body = ''] = sealed.split(':')
  const key = keys.find((one) => keyName(one) === name)
  return key === undefined ? null : unseal(key, about(orgId, codeId), body)
}

/** Of how it was sealed: whether a key is there that can open it. */
export const isReadable = (sealed: string, names: ReadonlySet<string>): boolean =>
  names.has(sealed.split(':')[0] ?? '')

export const lostKey = (sealed: string): LaurelError =>
  new LaurelError(
    'conflict',
    `The key of this code is missing (${sealed.split(':')[0]}). Put it back as a line of ${CODES_KEY_FILE} in the data folder, or into LAUREL_CODES_KEY; without it the code cannot be shown again. Everything else works as before.`,
  )
