import type { User } from '@/lib/people/user'
import { showTime } from '../ui/show-time'
import { STATE_NAMES } from './user-texts'

/** The person in one line of facts. */
export function UserFacts({ user, timeZone }: { user: User; timeZone: string }) {
  const { email, name, state, roleName, lastSignIn, local, guest, self } = user
  const facts = [
    name && email,
    self && 'This is you',
    `${STATE_NAMES[state]}, ${roleName}`,
    guest && 'Guest of the identity provider’s tenant',
    !local && 'Signs in with an identity provider',
    state !== 'invited' &&
      (lastSignIn ? `Last sign-in ${showTime(lastSignIn, timeZone)}` : 'Has never signed in'),
  ].filter(Boolean)
  return <p>{facts.join(' · ')}</p>
}
