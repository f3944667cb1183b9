import { settingsPage } from '@/lib/paths/organization'
import { Note } from '../ui/note'

/** Whether this list decides anything at present, and where that is said. */
export function CheckingState({ slug, checking }: { slug: string; checking: boolean }) {
  const settings = <a href={settingsPage.href({ slug }, '#mct-checking')}>Settings</a>
  if (checking)
    return (
      <Note>
        Trainers are checked: a survey counts when its trainer is in this list and was active on the day it
        was submitted. Switch it off in {settings}.
      </Note>
    )
  return (
    <Note tone="unsure">
      Trainers are not being checked: every survey with an MCT ID counts. See what checking would change, and
      switch it on, in {settings}.
    </Note>
  )
}
