import { withdrawImport } from '../imports/withdraw-import'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const withdraw: Run = async ({ db, given, print }) => {
  const { org, id = '' } = given
  if (!/^[1-9]\d{0,14}$/.test(id))
    throw new UsageError(`"${id}" is not the ID of an import: "laurel imports" lists them.`)
  print(JSON.stringify(await withdrawImport(await operatorCtx(db, org), Number(id)), null, 2))
  return 0
}
