import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../roles'
import { losesLastAdmin, mayManage, type Standing } from './people-rules'

describe('who may manage whom', () => {
  /** Actor → people he may manage. */
  const MANAGES: Record<Role, readonly Role[]> = {
    global_admin: ROLES,
    partner_admin: [],
    account_admin: ['partner_admin', 'account_admin', 'executive_viewer', 'viewer', 'none'],
    executive_viewer: [],
    viewer: [],
    none: [],
  }

  test.each(ROLES)('%s manages and grants exactly these roles', (actor) => {
    expect(ROLES.filter((target) => mayManage(actor, target))).toEqual(MANAGES[actor])
    expect(ROLES.filter((granted) => mayManage(actor, 'none', granted))).toEqual(MANAGES[actor])
  })

  test('an Account admin does not take the role from a Global admin by giving another', () => {
    expect(mayManage('account_admin', 'global_admin', 'viewer')).toBe(false)
  })
})

describe('the last admin', () => {
  const at = (role: Role, active = true): Standing => ({ role, active })
  const global = at('global_admin')
  const account = at('account_admin')

  test.each([
    ['the last Global admin demotes himself', global, at('viewer'), true, 0, true],
    ['somebody demotes the last Global admin', global, at('viewer'), false, 0, true],
    ['somebody deactivates the last Global admin', global, at('global_admin', false), false, 0, true],
    ['one of two Global admins is demoted', global, at('viewer'), false, 1, false],
    ['the last Global admin keeps the role', global, global, true, 0, false],
    [
      'a deactivated Global admin is demoted',
      at('global_admin', false),
      at('viewer', false),
      false,
      0,
      false,
    ],
    ['the last Account admin demotes himself', account, at('none'), true, 0, true],
    ['the last Account admin deactivates himself', account, at('account_admin', false), true, 0, true],
    ['one of two Account admins demotes himself', account, at('viewer'), true, 1, false],
    ['a Global admin demotes the last Account admin', account, at('viewer'), false, 0, false],
    ['the last viewer leaves', at('viewer'), at('viewer', false), true, 0, false],
  ])('%s', (_, before, after, self, others, loses) => {
    expect(losesLastAdmin({ before, after, self, others })).toBe(loses)
  })
})
