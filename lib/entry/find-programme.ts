import { notFound } from 'next/navigation'
import type { AnyProgramme, Registered } from '../programmes/registered'
import { EVERY_PROGRAMME } from '../programmes/registry'

/** What a programme has to say on something; null: nothing. */
export type AnswerOf<A> = (row: AnyProgramme) => A | null
type Found<A> = { programme: AnyProgramme['programme']; answer: A }

/** What the programme that an address names has to say; where it has nothing, or is not there, it is no address. */
export function findAnswer<A>(id: string | string[] | undefined, answerOf: AnswerOf<A>): Found<A> {
  const row = EVERY_PROGRAMME.find(({ programme }) => programme.id === id) ?? notFound()
  return { programme: row.programme, answer: answerOf(row) ?? notFound() }
}

/** The programme of criteria that an address names; one that is not there is no address, for whoever asks. */
export const findProgramme = (id: string | string[] | undefined): Registered =>
  findAnswer(id, ofCriteria).answer

export const ofCriteria: AnswerOf<Registered> = (row) => ('facts' in row ? row : null)
