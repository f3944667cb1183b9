import { inject } from 'vitest'
import { ownedDatabase } from './debian-postgres'

/** An empty database of an operator, whose owner is no superuser and is held by row-level security. */
export const operatorsDatabase = (name: string): Promise<string> => ownedDatabase(inject('clusterUrl'), name)
