import { type Action, may, type Role } from '@/lib/auth/roles'

/** `action`: offered to who may do it. */
export type Way = { href: string; name: string; text: string; action?: Action }

/** Where a page leads on, each with what is there in a sentence. */
export const Ways = ({ label, ways, role }: { label: string; ways: readonly Way[]; role: Role }) => (
  <nav className="ways noprint" aria-label={label}>
    {ways
      .filter(({ action }) => !action || may(role, action))
      .map(({ href, name, text }) => (
        <p key={href}>
          <a href={href}>{name}</a>
          <span className="muted small">{text}</span>
        </p>
      ))}
  </nav>
)
