import postgres from 'postgres'
import { inject } from 'vitest'
import { inDatabase } from './global-database'

/** An empty database of an operator, whose owner is no superuser and is held by row-level security. */
export async function operatorsDatabase(name: string): Promise<string> {
  const clusterUrl = inject('clusterUrl')
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => undefined })
  await sql.unsafe(`create role ${name} login createrole password 'tests'`)
  await sql.unsafe(`create database ${name} owner ${name}`)
  await sql.end()
  const url = new URL(inDatabase(clusterUrl, name))
  url.username = name
  url.password = 'tests'
  return url.toString()
}
