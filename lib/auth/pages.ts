import { type Action, may, type Role } from './roles'

export type Page = { path: string; name: string; action: Action }
export type PageGroup = { name: string; pages: readonly Page[] }

/** An organization's pages as the navigation shows them, each with the action that opens it. */
export const PAGES: readonly PageGroup[] = [
  {
    name: 'Membership',
    pages: [
      {
        path: 'membership/training-services',
        name: 'Training Services Partner',
        action: 'qualification:read',
      },
    ],
  },
  {
    name: 'Training Services',
    pages: [
      { path: 'membership/training-services/line-items', name: 'Line items', action: 'line-items:read' },
      { path: 'membership/training-services/trends', name: 'Trends', action: 'qualification:read' },
      {
        path: 'membership/training-services/falling-out',
        name: 'What falls out',
        action: 'qualification:read',
      },
      { path: 'membership/training-services/forecast', name: 'Forecast', action: 'qualification:read' },
      { path: 'membership/training-services/plan', name: 'Plan', action: 'qualification:read' },
      { path: 'membership/training-services/what-if', name: 'What if', action: 'qualification:read' },
      { path: 'membership/training-services/reconcile', name: 'Reconcile', action: 'reconcile:read' },
      { path: 'membership/training-services/history', name: 'History', action: 'qualification:read' },
      { path: 'membership/training-services/rules', name: 'Rules', action: 'qualification:read' },
      { path: 'membership/training-services/report', name: 'Report', action: 'qualification:read' },
    ],
  },
  {
    name: 'Data',
    pages: [
      { path: 'imports', name: 'Imports', action: 'imports:read' },
      { path: 'catalogue', name: 'Catalogue', action: 'catalogue:read' },
      { path: 'trainers', name: 'Trainers', action: 'trainers:read' },
    ],
  },
  {
    name: 'Organization',
    pages: [
      { path: 'locations', name: 'Locations', action: 'locations:read' },
      { path: 'users', name: 'Users', action: 'users:write' },
      { path: 'sign-in', name: 'Sign-in', action: 'sign-in:write' },
      { path: 'settings', name: 'Settings', action: 'settings:read' },
      { path: 'tokens', name: 'API tokens', action: 'tokens:write' },
      { path: 'audit', name: 'Audit trail', action: 'audit:read' },
      { path: 'roles', name: 'Roles', action: 'roles:read' },
    ],
  },
]

/** What the role may open; groups without a page are left out. */
export const pagesFor = (role: Role): PageGroup[] =>
  PAGES.map(({ name, pages }) => ({ name, pages: pages.filter(({ action }) => may(role, action)) })).filter(
    ({ pages }) => pages.length > 0,
  )
