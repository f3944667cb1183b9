import type { DependentsJson } from '../../answers/specializations'
import type { PlainDate } from '../../dates'
import type { SolutionArea } from '../../programmes/solution-areas'
import { sourceJson } from '../../specializations/model/specializations-json'
import type { Dependent } from './dependent'

type Told = {
  org: { slug: string }
  designation: SolutionArea
  asOf: PlainDate
  dependents: readonly Dependent[]
}

/** The documented answer. */
export const dependentsJson = ({ org, designation, asOf, dependents }: Told): DependentsJson => ({
  ...{ org: org.slug, designation, asOf },
  dependents: dependents.map(({ citations, ...one }) => ({ ...one, sources: citations.map(sourceJson) })),
})

type Line = DependentsJson['dependents'][number]

/** A line for each thing that depends on it. */
export const dependentsTable = ({ designation, asOf, dependents }: DependentsJson) => ({
  name: `${designation}-dependents-${asOf}`,
  rows: dependents,
  columns: [
    { name: 'kind', of: ({ kind }: Line) => kind },
    { name: 'name', of: ({ name }: Line) => name, guarded: true },
    { name: 'state', of: ({ state }: Line) => state },
    { name: 'until', of: ({ until }: Line) => until },
    { name: 'says', of: ({ says }: Line) => says },
    {
      name: 'source',
      of: ({ sources }: Line) => sources.map(({ document, place }) => `${document}, ${place}`).join('; '),
    },
  ],
})
