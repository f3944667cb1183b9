import { listImports } from '../imports/list-imports'
import type { Run } from './command'
import { operatorCtx } from './operator'

export const printImports: Run = async ({ db, given, print }) => {
  for (const one of await listImports(await operatorCtx(db, given.org))) {
    const { id, createdAt, status, rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected } = one
    const counts = [rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected].join(' ')
    print(`${id}  ${createdAt}  ${status.padEnd(9)}  ${counts}  ${one.fileName}`)
  }
  return 0
}
