import type { ReactNode } from 'react'
import { type Action, may, type Role, rolesThatMay } from '@/lib/auth/roles'

type Props = {
  role: Role
  action: Action
  href: string
  /** What somebody else can do, as it ends "can …". */
  what: string
  children: ReactNode
}

/** A link to what the reader's role may do; for another role, who can do it: nobody is sent to a form that is not there. */
export const Offer = ({ role, action, href, what, children }: Props) =>
  may(role, action) ? (
    <a href={href}>{children}</a>
  ) : (
    <>
      A {rolesThatMay(action)} can {what}.
    </>
  )
