import { removeDemoByForce } from '../organizations/remove-demo'
import type { Run } from './command'

export const removeDemo: Run = async ({ db, print }) => {
  const { removed } = await removeDemoByForce(db)
  print(removed === 0 ? 'There is no demo.' : 'The demo is removed, and its password forgotten.')
  return 0
}
