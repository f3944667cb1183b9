import { parseSync } from 'oxc-parser'
import { analyse } from 'scslre'
import type { SourceFile } from './architecture/sources'

type Pattern = { source: string; flags: string; line: number }

/** Patterns of a file that may take more than linear time, and those that are put together while it runs. */
export function slowPatterns(file: SourceFile): string[] {
  const { literals, made } = patternsOf(file)
  const slow = literals.filter((one) => !isLinear(one))
  return [
    ...slow.map(({ source, flags, line }) => `${file.path}:${line} /${source}/${flags} is not linear`),
    ...made.map((line) => `${file.path}:${line} makes a pattern while it runs`),
  ]
}

export function patternsOf({ path, text }: SourceFile): { literals: Pattern[]; made: number[] } {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const literals: Pattern[] = []
  const made: number[] = []
  const lineOf = (start: number) => text.slice(0, start).split('\n').length
  for (const { regex, callee, start } of nodesOf(program)) {
    if (regex) literals.push({ source: regex.pattern, flags: regex.flags, line: lineOf(start) })
    if (callee?.name === 'RegExp') made.push(lineOf(start))
  }
  return { literals, made }
}

type Node = { start: number; regex?: { pattern: string; flags: string }; callee?: { name?: string } }

function* nodesOf(tree: object): Generator<Node> {
  const open = [tree]
  for (let value = open.pop(); value; value = open.pop()) {
    if ('start' in value) yield value as Node
    for (const one of Object.values(value)) if (typeof one === 'object' && one !== null) open.push(one)
  }
}

const isLinear = ({ source, flags }: Pattern): boolean => analyse({ source, flags }).reports.length === 0
