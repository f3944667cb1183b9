import { type DescribedOperation, openApi } from '@/lib/api/openapi'

export type GroupOperation = { method: string; path: string; operation: DescribedOperation }
export type Group = { slug: string; name: string; text: string; operations: GroupOperation[] }

/** The routes as the reference shows them, a page for each group. */
export function referenceGroups(): Group[] {
  const { tags, paths } = openApi()
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  return tags.map(({ name, description }) => ({
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    text: description,
    operations: all.filter(({ operation }) => operation.tags.includes(name)),
  }))
}
