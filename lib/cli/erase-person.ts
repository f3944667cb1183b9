import { listOrganizations } from '../auth/people/organizations'
import { LaurelError } from '../errors'
import { eraseLearner } from '../personal-data/erase-learner'
import { forgetErasures, repeatErasures } from '../personal-data/repeat-erasures'
import type { Run } from './command'
import { operatorCtx } from './operator'

export const erasePerson: Run = async ({ db, given, print }) => {
  const { org, learner = '', yes } = given
  const mode = yes === undefined ? 'preview' : 'erase'
  print(JSON.stringify(await eraseLearner(await operatorCtx(db, org), { learner, mode }), null, 2))
  if (mode === 'preview') print('Nothing was erased: add --yes.')
  return 0
}

/** Exit status 1 where a key is missing. */
export const eraseAgain: Run = async ({ db, given, print }) => {
  let [count, lost] = [0, 0]
  for (const { id, slug } of await listOrganizations(db))
    try {
      count += await repeatErasures(db, id, true)
    } catch (error) {
      if (!(error instanceof LaurelError)) throw error
      if (given['lost-key'] !== undefined) await forgetErasures(db, id)
      else lost += 1
      print(`${slug}: ${given['lost-key'] === undefined ? error.message : 'who was erased is forgotten.'}`)
    }
  print(`Learners erased: ${count}.`)
  return lost === 0 ? 0 : 1
}
