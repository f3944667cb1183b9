import { notFound } from 'next/navigation'
import type { Registered } from '../programmes/registered'
import { PROGRAMMES } from '../programmes/registry'

/** The programme that an address names; one that is not there is no address, for whoever asks. */
export function findProgramme(id: string | string[] | undefined): Registered {
  return PROGRAMMES.find(({ programme }) => programme.id === id) ?? notFound()
}
