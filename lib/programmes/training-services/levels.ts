import type { ThresholdResult } from '../../scoring/result'
import { type PointsPart, partsOf } from '../../scoring/units/points'
import type { Level } from './kinds'

export type LevelPart = PointsPart & { level: Level }
export type LevelParts = { fundamentalsAndOthers: LevelPart; advanced: LevelPart }

/** @throws Error for a criterion that is not made of points */
export function levelsOf({ node }: { node: ThresholdResult }): LevelParts {
  const parts = partsOf(node)
  const part = (level: Level): LevelPart => {
    const found = parts.find(({ id }) => id === level)
    if (!found) throw new Error(`${node.id} has no part ${level}`)
    return { ...found, level }
  }
  return { fundamentalsAndOthers: part('fundamentals_and_others'), advanced: part('advanced') }
}
