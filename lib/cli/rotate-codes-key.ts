import { createDatabase } from '@/db/client'
import { listOrganizations } from '../auth/people/organizations'
import { rotateCodesKey } from '../delivery/rotate-codes-key'
import { env } from '../env'
import type { Run } from './command'

/** Exit status 1 where codes are left that no key opens. */
export const rotateCodes: Run = async ({ db, platform, print }) => {
  const given = env().codesKeys
  if (given.length === 1) {
    print(
      'LAUREL_CODES_KEY holds one key: put the new one in front of it, with a comma between, restart Laurel and run this again. Then take the old one out.',
    )
    return 1
  }
  const ids = (await listOrganizations(db)).map(({ id }) => id)
  // What was ever said of codes is a log that only its owner changes.
  const owner = createDatabase(platform.ownerUrl, 1)
  const { key, resealed, lost, forgotten } = await rotateCodesKey(owner, ids).finally(() => owner.close())
  print(`Seals of codes made anew: ${resealed}. The key in force is ${key}.`)
  if (lost > 0)
    print(
      `${lost} were made by a key that is missing and stay as they are: put it back as a further line and run this again.`,
    )
  else if (forgotten)
    print('The keys before are forgotten. Backups made before need them: keep those keys beside the backups.')
  else print('Take the old key out of LAUREL_CODES_KEY and restart Laurel.')
  return lost === 0 ? 0 : 1
}
