import { hash, verify } from '@node-rs/argon2'
import { LaurelError } from '../../errors'
import { newSecret } from '../secrets'
import { PASSWORD_MAX } from './password-length'

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 2
const WAITING_LIMIT = 64

/** The same letters typed on another keyboard are the same password. */
const normal = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), PARAMETERS))

/**
 * Works equally long whether or not there is a hash to compare with: how long an answer takes says nothing about
 * who has an account.
 */
export async function verifyPassword(known: string | null | undefined, password: string): Promise<boolean> {
  const against = known ?? (await nobodysHash())
  const given = password.length > PASSWORD_MAX ? '' : normal(password)
  const right = await inTurn(() => verify(against, given))
  return right && known != null
}

let nobodys: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(newSecret())
  return nobodys
}

let running = 0
const waiting: (() => void)[] = []

/** Each hash takes 19 MiB and a core: two at a time, and a queue that can be full. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= WAITING_LIMIT)
    throw new LaurelError(
      'too_many_requests',
      'Too many people are signing in right now: try again in a minute.',
    )
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
