import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { leaveMark, livingMarks } from '../../platform/embedded/process-lock.mjs'
import { root } from '../../scripts/support/prepare.mjs'

/** `inOrg` of db/tenancy.ts, as a build has it in each chunk that a statement is in. */
const PREDICATE = /(function[^(]*\((\w+),(\w+)\)\{return\s?\(0,[\w$.]+\)\(\2\.orgId,)\3(\)\})/

const MARKS = join(root, '.laurel')

/**
 * The product with its first lock taken away: a copy of its build in which the predicate that every statement carries
 * compares an organization with itself. It lies beside the build, whose chunks find the project from there, and goes
 * away with this process.
 * @param build the folder of the whole product's build, as `next start` in the project takes it
 */
export function copyWithoutPredicate(build: string): string {
  const name = `.next-mutant-${process.pid}`
  const folder = join(root, name)
  removeUnused()
  const mark = leaveMark(MARKS, name)
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
    mark.remove()
  })
  for (const part of readdirSync(join(root, build)))
    if (part !== 'cache') cpSync(join(root, build, part), join(folder, part), { recursive: true })
  const changed = readdirSync(join(folder, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .filter((path) => dropPredicate(join(folder, 'server', path)))
  // A replacement that finds nothing would serve the product as it is, and the test would prove nothing.
  if (changed.length === 0)
    throw new Error('The build has another inOrg: tell e2e/support/mutant.ts how to change it now.')
  return name
}

function removeUnused(): void {
  for (const name of readdirSync(root))
    if (name.startsWith('.next-mutant-') && livingMarks(MARKS, name).length === 0)
      rmSync(join(root, name), { recursive: true, force: true })
}

function dropPredicate(file: string): boolean {
  const before = readFileSync(file, 'utf8')
  const after = before.replaceAll(new RegExp(PREDICATE, 'g'), '$1$2.orgId$4')
  if (after !== before) writeFileSync(file, after)
  return after !== before
}
