import {
  readScenario as readTraining,
  parametersOf as trainingParametersOf,
} from '@/lib/programmes/training-services/what-if/parameters'
import { parameterReader, type TextOf, writeDated } from '@/lib/what-if/model/parameters'
import type { Problem } from '@/lib/what-if/model/problem'

/** `wanted`: the shortest parameters that say what could be read. */
type Read = { wanted: URLSearchParams; problems: Problem[] }
type Reading = (textOf: TextOf, ruleSets: readonly string[]) => Read

/** Read while it is typed, before anything is asked; of every other programme changes stay as its answer wrote them. */
const BY_PROGRAMME: Readonly<Record<string, Reading>> = {
  'training-services': (textOf, ruleSets) => {
    const { scenario, problems } = readTraining(textOf, ruleSets)
    return { wanted: trainingParametersOf(scenario), problems }
  },
}

export const readingOf = (programme: string): Reading => BY_PROGRAMME[programme] ?? asWritten

const asWritten: Reading = (textOf, ruleSets) => {
  const { dated, problems } = parameterReader(textOf)
  const changes = textOf('changes')
  const wanted = new URLSearchParams(changes ? { changes } : undefined)
  return { wanted: writeDated(wanted, dated(ruleSets)), problems }
}
