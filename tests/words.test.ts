import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { root } from '../scripts/support/prepare.mjs'

/** What no sentence for people says, and what it says instead (docs/glossary.md). */
const BANNED: [RegExp, string][] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix, or correct'],
  [/\bin no catalogue\b/i, 'not in the catalogue'],
  [/\bfall(?:s|ing)? out\b/i, 'leaves the window'],
  [/(?<!there )\bis no (?!longer|more|second|such)/i, 'is not a …'],
  [/\bholds? a NUL\b/i, 'contains a NUL character'],
  [/\bsay (?:how|which)\b/i, 'choose …'],
  [/\bwhoever\b/i, 'anyone who, the person who'],
  [/\bno place in\b/i, 'Invalid cursor'],
  [/\bwhat became of differences\b/i, 'the state of differences'],
  [/\b(?:courses?|exams?) taken in\b/i, 'redemption, or line item'],
  [/\bhardly any\b/i, 'very unlikely'],
  [/\bby all (?:it|they) says?\b/i, 'this file has no ID column'],
  [/\bstands? before\b/i, 'overrides'],
  [/\bthat are ticked\b/i, 'selected'],
  [/\bkept aside\b/i, 'set aside'],
  [/\bnothing (?:of it )?was taken\b/i, 'nothing was imported, or changed'],
  [/\b(?:none|those) ticked\b/i, 'selected'],
  [/\bis there twice\b/i, 'appears twice'],
  [/\b(?:is|are|nobody is) taken to\b/i, 'is assumed to'],
  [/\bheaders stand\b/i, 'the headers are in'],
  [/\bstands? (?:here|under)\b/i, 'is listed, belongs to'],
]

const found = (text: string): string[] =>
  wordsIn(text).flatMap((words) =>
    BANNED.flatMap(([banned, instead]) => (banned.test(words) ? [`${words.trim()} → ${instead}`] : [])),
  )

/** Texts between quotes and between tags, without comments. What it throws for programmers starts small. */
function wordsIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const quoted = [...code.matchAll(/(?<!new Error\()(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g)].map(
    ([, , said]) => said ?? '',
  )
  const tagged = [...code.matchAll(/>([^<>{}=;]+)[<{]/g)].map(([, said]) => said ?? '')
  return [...quoted, ...tagged].filter((words) => words.includes(' '))
}

describe('sentences for people', () => {
  it.each([
    ["message: 'Mend the date.'", 1],
    ['<p>The course is in no catalogue.</p>', 1],
    ["'ada is no e-mail address.'", 1],
    ['/** to mend */ const mended = 1', 0],
    ['throw new Error("x is no mean")', 0],
    ['<p>Fix the date.</p>', 0],
  ])('%s: %i banned', (source, count) => {
    expect(found(source)).toHaveLength(count)
  })
})

test('no sentence that people see says a banned word', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(
    files.flatMap((file) => found(readFileSync(join(root, file), 'utf8')).map((one) => `${file}: ${one}`)),
  ).toEqual([])
})
