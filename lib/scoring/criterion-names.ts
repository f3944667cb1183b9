import type { Measured, MetricWords } from './units/unit'

/** `groupName`: of the group it stands in; null: of the whole. */
export type Named = { words: Pick<MetricWords, 'title' | 'short'>; groupName: string | null }

/** `Courseware completions`, `Data & AI: surveys`. */
export const longName = ({ words, groupName }: Named): string =>
  groupName === null ? words.title : `${groupName}: ${words.short.toLowerCase()}`

/** `Courseware completions`, `Survey completions in Security`: in a sentence, or over a chart. */
export const titleOf = ({ words, group }: Pick<Measured, 'words' | 'group'>): string =>
  `${words.title}${words.where(group)}`

/** `Courseware`, `Data & AI surveys`. */
export const shortName = ({ words, groupName }: Named): string =>
  groupName === null ? words.short : `${groupName} ${words.short.toLowerCase()}`
