import { headers } from 'next/headers'
import { database } from '@/db/client'
import { readValidity, type Validity } from '../auth/certificates/addresses'
import { LaurelError } from '../errors'
import { clientAddress } from '../http/client-address'
import { networkOf } from '../http/sign-in-door.mjs'
import { Visits } from '../http/visits'

/** Whoever checks a whole class is far below it. */
const visits = new Visits(60)

/** Whether the certificate of a secret is valid; `busy`: too many were looked up from one network. */
export async function readPageValidity(secret: string): Promise<Validity | 'busy'> {
  try {
    visits.count(networkOf(clientAddress(await headers())))
  } catch (error) {
    if (error instanceof LaurelError && error.code === 'too_many_requests') return 'busy'
    throw error
  }
  return readValidity(database(), secret)
}
