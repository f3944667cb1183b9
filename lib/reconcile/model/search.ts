import type { z } from 'zod'
import type { figureSolution } from '../../answers/reconciliations'
import type { PlainDate } from '../../dates'
import type { CriterionPlace } from '../../scoring/criteria'

type Solved = z.infer<typeof figureSolution>
/** `sum`: what the causes do to the number, where a programme tells it. */
type SolvedAnswer = Solved['answers'][number] & { sum?: string }
export type FigureSolution = Omit<Solved, 'answers'> & { answers: SolvedAnswer[] }
export type SolvedCause = FigureSolution['answers'][number]['causes'][number]
/** What a search says beside the question. */
export type Found = Omit<FigureSolution, keyof CriterionPlace | 'asOf' | 'window' | 'theirs'>

/** A location as sentences name it. */
export type NamedPlace = { id: number; externalId: string; name: string | null }
/** A number of Partner Center that differs, and all that ours is made from. */
export type Asked<B> = {
  basis: B
  figure: CriterionPlace
  asOf: PlainDate
  places: readonly NamedPlace[]
  timeZone: string
}

/** Where the rows of a cause are shown; null where no page shows them alone. */
export type CauseHref = (
  slug: string,
  solution: Pick<FigureSolution, 'metric' | 'area' | 'asOf' | 'window'>,
  cause: Pick<SolvedCause, 'cause' | 'location'>,
) => string | null

/** @param theirs as it was entered @param waiting for whom: the work ends with the signal */
export type Search = (
  theirs: string,
  waiting: { orgId: number; signal?: AbortSignal | undefined },
) => Promise<Found>
