import { ARROWS } from './arrows'
import { HABITS } from './habits'
import type { Rule, SourceFile } from './sources'

export const RULES = [...ARROWS, ...HABITS]

export type Violation = { path: string; what: string; instead: string }

export function violationsOf(files: readonly SourceFile[], rules: readonly Rule[] = RULES): Violation[] {
  return rules.flatMap((rule) =>
    files
      .filter(({ path }) => rule.applies(path))
      .flatMap((file) => rule.finds(file).map((what) => ({ path: file.path, what, instead: rule.instead }))),
  )
}
