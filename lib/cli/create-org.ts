import { createOrganization } from '../organizations/create-organization'
import { homeOf } from '../paths/programme'
import type { Run } from './command'
import { OPERATOR } from './operator'
import { serverAddress } from './server-address'

export const createOrg: Run = async ({ db, given, print }) => {
  const { name = '', slug = '', anniversary = null, 'time-zone': timeZone } = given
  await createOrganization(
    db,
    { userId: null, ...OPERATOR },
    { name, slug, anniversary, ...(timeZone ? { timeZone } : {}) },
  )
  print(`${serverAddress()}${homeOf(slug)}`)
  return 0
}
