import { may, type Role } from '@/lib/auth/roles'
import { settingsPage } from '@/lib/paths/organization'
import { Note } from '../ui/note'

type Props = { slug: string; role: Role; checking: boolean }

/** Whether this list decides anything at present, and where that is switched. */
export function CheckingState({ slug, role, checking }: Props) {
  const maySwitch = may(role, 'settings:write')
  const settings = <a href={settingsPage.href({ slug }, '#mct-checking')}>Settings</a>
  if (checking)
    return (
      <Note>
        Trainers are checked: a survey counts when its trainer is in this list, was active on the days of the
        class and held what its course asks for. Where no credential of a trainer is entered, being active is
        enough. {maySwitch && <>Switch it off in {settings}.</>}
      </Note>
    )
  return (
    <Note tone="unsure">
      Trainers are not being checked: every survey with an MCT ID counts.{' '}
      {maySwitch && <>See what checking would change, and switch it on, in {settings}.</>}
    </Note>
  )
}
