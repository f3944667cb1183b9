import { redirect } from 'next/navigation'
import { safePath } from './safe-path'

/** What seeOther is for routes: a page leads on to another one of ours, and nowhere else. */
export function goTo(path: string): never {
  redirect(safePath(path))
}
