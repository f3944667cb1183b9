import { LIMITED_TEXT } from '../auth/role-texts'
import { actionLines, roleLines } from '../people/get-roles'
import type { RunAlone } from './command'

/** The help page as text: whom each role is for, then who may do what. */
export const printRoles: RunAlone = async ({ print }) => {
  const roles = roleLines()
  for (const { id, name, text } of roles) print(`${id.padEnd(16)}  ${name}. ${text}`)
  print(`\n${LIMITED_TEXT}\n`)
  const actions = actionLines()
  const width = Math.max(...actions.map(({ what }) => what.length))
  const cell = (text: string, id: string) => text.padEnd(id.length)
  print(`${''.padEnd(width)}  ${roles.map(({ id }) => id).join('  ')}`)
  for (const { what, roles: allowed } of actions) {
    const answers = roles.map(({ id }) => cell(allowed.includes(id) ? 'yes' : 'no', id))
    print(`${what.padEnd(width)}  ${answers.join('  ')}`.trimEnd())
  }
  return 0
}
