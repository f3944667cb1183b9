import { deleteOrganization } from '../organizations/delete-organization'
import type { Run } from './command'
import { operatorCtx } from './operator'

/** Prints what there was and that nothing is left. */
export const deleteOrg: Run = async ({ db, given, print }) => {
  const { org, name = '' } = given
  print(JSON.stringify(await deleteOrganization(await operatorCtx(db, org), { name }), null, 2))
  return 0
}
